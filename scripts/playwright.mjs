import { spawnSync } from 'node:child_process'
import { buildIfNeeded } from './build.mjs'
import { provideDisplay } from './display.mjs'
import { ROOT } from './setup/places.mjs'

/** Builds the studio, provides a display and runs Playwright with a configuration. */
export async function runPlaywright(config) {
  buildIfNeeded()
  await provideDisplay()
  const args = ['test', '-c', config, ...process.argv.slice(2)]
  const { status } = spawnSync('playwright', args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  process.exit(status ?? 1)
}
