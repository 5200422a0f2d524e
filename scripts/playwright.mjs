import { spawnSync } from 'node:child_process'
import { buildIfNeeded } from './build.mjs'
import { provideDisplays } from './display.mjs'
import { ROOT } from './setup/places.mjs'

/** Builds the studio, provides displays for so many windows and runs Playwright, once with each list of arguments. */
export async function runPlaywright(config, { runs = [process.argv.slice(2)], windows = 1 } = {}) {
  buildIfNeeded()
  await provideDisplays(windows)
  const ended = runs.map((args) =>
    spawnSync('playwright', ['test', '-c', config, ...args], {
      cwd: ROOT,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    }),
  )
  process.exit(ended.every(({ status }) => status === 0) ? 0 : 1)
}
