import { STATIC_CHECKS } from './static-checks.mjs'
import { provideTestLibraries } from './setup/system-libraries.mjs'
import { runSteps } from './steps.mjs'

provideTestLibraries()

runSteps([
  ...STATIC_CHECKS,
  ['unit and engine tests', 'vitest', 'run', '--project', 'unit'],
  ['recordings in real time', 'vitest', 'run', '--project', 'real time'],
  ['end-to-end tests', 'node', 'scripts/e2e.mjs'],
])
