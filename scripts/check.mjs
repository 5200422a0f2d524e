import { STATIC_CHECKS } from './static-checks.mjs'
import { runTogether } from './steps.mjs'

await runTogether(STATIC_CHECKS)
