import { spawn, spawnSync } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { buildIfNeeded } from './build.mjs'
import { provideDisplay } from './display.mjs'
import { setUp } from './setup/index.mjs'
import { BIN, ROOT } from './setup/places.mjs'
import { Trouble, say } from './setup/trouble.mjs'

/** Opens the studio from the sources. */
try {
  const { electron, environment } = await setUp()
  process.env.PATH = `${BIN}${delimiter}${process.env.PATH}`
  buildIfNeeded()
  // A sample that cannot be made is told, but the studio opens all the same.
  spawnSync(join(BIN, 'node'), ['src/cli/index.ts', 'sample', '--first-start'], {
    cwd: ROOT,
    env: environment,
    stdio: 'inherit',
  })
  if (await provideDisplay()) {
    say(`There is no display here: the studio opens on a virtual one (${process.env.DISPLAY}).`)
  }
  const child = spawn(electron.program, [...electron.arguments, ...process.argv.slice(2)], {
    cwd: ROOT,
    env: { ...environment, ...electron.environment, DISPLAY: process.env.DISPLAY ?? '' },
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => child.kill(signal))
  }
  child.on('exit', (code) => process.exit(code ?? 1))
} catch (error) {
  if (!(error instanceof Trouble)) {
    throw error
  }
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
