import { spawnSync } from 'node:child_process'
import { buildIfNeeded } from './build.mjs'
import { provideDisplay } from './display.mjs'
import { ROOT } from './setup/places.mjs'

/** Runs benchmarks, with the studio built and a display for those that open it. */
buildIfNeeded()
await provideDisplay()
const { status } = spawnSync('node', ['bench/index.ts', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
})
process.exit(status ?? 1)
