import { spawn } from 'node:child_process'
import { setUp } from './setup/index.mjs'
import { ROOT } from './setup/places.mjs'
import { Trouble } from './setup/trouble.mjs'

/** Sets everything up, then runs the command that follows with it. */
try {
  const { environment } = await setUp()
  const [command, ...args] = process.argv.slice(2)
  if (command) {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: environment,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.on(signal, () => child.kill(signal))
    }
    child.on('exit', (code, signal) => {
      process.exitCode = signal ? 1 : (code ?? 1)
    })
  }
} catch (error) {
  if (!(error instanceof Trouble)) {
    throw error
  }
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
