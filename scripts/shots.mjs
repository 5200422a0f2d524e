import { runPlaywright } from './playwright.mjs'

process.exit(await runPlaywright('e2e/shots.config.ts'))
