import { STATIC_CHECKS } from './static-checks.mjs'
import { runSteps } from './steps.mjs'

runSteps(STATIC_CHECKS)
