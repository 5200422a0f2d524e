import { spawnSync } from 'node:child_process'

/**
 * Runs a program and answers {ok, output, lastLine}; never throws. Windows needs a shell for npm's .cmd
 * files. npm's closing line only names its log, so it is passed over.
 */
export function run(program, args, options = {}) {
  const result = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32' && program === 'npm',
    ...options,
  })
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}`
  const lines = output
    .trim()
    .split('\n')
    .filter((line) => !line.includes('A complete log of this run'))
  return { ok: result.status === 0, output, lastLine: lines.at(-1) ?? '' }
}
