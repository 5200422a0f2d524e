import { runPlaywright } from './playwright.mjs'

await runPlaywright('e2e/shots.config.ts')
