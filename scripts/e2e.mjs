import { runPlaywright } from './playwright.mjs'

await runPlaywright('e2e/playwright.config.ts')
