/** The checks that need no running program. */
export const STATIC_CHECKS = [
  ['types of shared', 'tsc', '-p', 'src/shared'],
  ['types of main', 'tsc', '-p', 'src/main'],
  ['types of preload', 'tsc', '-p', 'src/preload'],
  ['types of renderer', 'tsc', '-p', 'src/renderer'],
  ['types of e2e', 'tsc', '-p', 'e2e'],
  ['lint', 'oxlint', '--deny-warnings'],
  ['format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['import rules', 'depcruise', 'src', '--config', '.dependency-cruiser.cjs'],
  ['unused code', 'knip'],
]
