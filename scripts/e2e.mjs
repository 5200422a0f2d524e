import { runPlaywright } from './playwright.mjs'

/** Recordings keep time: nothing is done beside them. Everything else waits for half of its time. */
const ALL = [
  ['--grep-invert', '@alone'],
  ['--grep', '@alone', '--workers', '1'],
]
const asked = process.argv.slice(2)

await runPlaywright('e2e/playwright.config.ts', {
  runs: asked.length > 0 ? [asked] : ALL,
  windows: 3,
})
