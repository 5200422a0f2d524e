import { spawnSync } from 'node:child_process'
import { ROOT } from './setup/places.mjs'

/** Runs commands one after the other, telling each one's time; ends at the first that fails. */
export function runSteps(steps) {
  for (const [name, command, ...args] of steps) {
    const startedAt = Date.now()
    process.stdout.write(`\n== ${name}\n`)
    const { status } = spawnSync(command, args, {
      cwd: ROOT,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    })
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
    if (status !== 0) {
      process.stdout.write(`== ${name} failed after ${seconds} s\n`)
      process.exit(1)
    }
    process.stdout.write(`== ${name}: ${seconds} s\n`)
  }
}
