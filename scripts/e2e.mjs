import { runPlaywright } from './playwright.mjs'

/**
 * Tests mostly wait for the window: two run at a time, each on a display of its own. Those that measure run one by
 * one. What is asked for by name may be in one of them only.
 */
const WAYS = [
  ['--project=together', '--workers=2'],
  ['--project=alone', '--workers=1'],
]
const ended = []
for (const way of WAYS) {
  ended.push(await runPlaywright('e2e/playwright.config.ts', ...way, '--pass-with-no-tests'))
}
process.exit(Math.max(...ended))
