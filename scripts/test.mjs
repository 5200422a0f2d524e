import { STATIC_CHECKS } from './static-checks.mjs'
import { runSteps } from './steps.mjs'

runSteps([
  ...STATIC_CHECKS,
  ['unit and engine tests', 'vitest', 'run'],
  ['end-to-end tests', 'node', 'scripts/e2e.mjs'],
])
