import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The workspace named in the environment, else one among the person's documents. */
export function defaultWorkspace(environment: NodeJS.ProcessEnv): string {
  const documents = join(homedir(), 'Documents')
  return (
    environment['PUSTAKA_WORKSPACE'] ??
    join(existsSync(documents) ? documents : homedir(), 'Pustaka Studio')
  )
}
