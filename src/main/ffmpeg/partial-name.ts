import { basename, dirname, join } from 'node:path'

/** Begins the name of every file that is still being written. */
export const PARTIAL_PREFIX = '.partial-'

/** The name a file has in its folder until it is whole. */
export function partialName(file: string): string {
  return join(dirname(file), `${PARTIAL_PREFIX}${basename(file)}`)
}
