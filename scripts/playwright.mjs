import { spawnSync } from 'node:child_process'
import { buildIfNeeded } from './build.mjs'
import { provideDisplay } from './display.mjs'
import { ROOT } from './setup/places.mjs'

/** Builds the studio, provides a display and runs Playwright with a configuration; answers how it ended, 0 is well. */
export async function runPlaywright(config, ...options) {
  buildIfNeeded()
  await provideDisplay()
  const args = ['test', '-c', config, ...options, ...process.argv.slice(2)]
  const { status } = spawnSync('playwright', args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  return status ?? 1
}
