import { spawnSync } from 'node:child_process'

/** Runs a program and answers {ok, output}; never throws. Windows needs a shell for npm's .cmd files. */
export function run(program, args, options = {}) {
  const result = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32' && program === 'npm',
    ...options,
  })
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}`
  return { ok: result.status === 0, output, lastLine: output.trim().split('\n').at(-1) ?? '' }
}
