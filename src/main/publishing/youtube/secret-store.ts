import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { giveName } from '../../workspace/put-in-place.ts'

/** Keeps one secret text. */
export interface SecretStore {
  readonly kind: 'keyring' | 'file' | 'memory'
  /** Undefined when there is none, or none that can be opened. */
  readonly read: () => Promise<string | undefined>
  readonly write: (secret: string) => Promise<void>
  readonly remove: () => Promise<void>
}

/** What the secret is kept as: practising must not cost the connection to the library's channel. */
export function secretName(isPractice: boolean): string {
  return isPractice ? 'youtube-practice' : 'youtube'
}

/** A file that only this user may read: for the command line, where no keyring can be asked. */
export function fileStore(file: string): SecretStore {
  return {
    kind: 'file',
    read: () => readFile(file, 'utf8').catch(() => undefined),
    write: (secret) => writePrivately(file, secret),
    remove: () => rm(file, { force: true }),
  }
}

/** Whole or not at all, and never readable by others, not even for a moment. */
export async function writePrivately(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const partial = `${file}.partial`
  await rm(partial, { force: true })
  await writeFile(partial, text, { mode: 0o600, flag: 'wx' })
  await giveName(partial, file)
}
