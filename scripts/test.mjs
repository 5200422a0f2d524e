import { STATIC_CHECKS } from './static-checks.mjs'
import { provideTestLibraries } from './setup/system-libraries.mjs'
import { runSteps, runTogether } from './steps.mjs'

provideTestLibraries()

await runTogether(STATIC_CHECKS)
await runSteps([
  ['unit and engine tests', 'vitest', 'run', '--project', 'unit'],
  ['recordings in real time', 'vitest', 'run', '--project', 'real time'],
  ['end-to-end tests', 'node', 'scripts/e2e.mjs'],
])
