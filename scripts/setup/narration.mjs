import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { BIN, ROOT } from './places.mjs'
import { run } from './run.mjs'
import { Trouble, say } from './trouble.mjs'

/** Has the sample story read aloud, once. */
export function provideNarration(environment) {
  if (existsSync(join(ROOT, 'resources', 'sample', '.made', 'episode.json'))) {
    return
  }
  say('Reading the sample story aloud (once)...')
  const script = join(ROOT, 'scripts', 'make-sample.mjs')
  const made = run(join(BIN, 'node'), [script], { cwd: ROOT, env: environment })
  if (!made.ok) {
    throw new Trouble(
      `The sample story could not be read aloud: remove node_modules and run it again. ${made.lastLine}`,
    )
  }
}
