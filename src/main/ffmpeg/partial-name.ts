import { basename, dirname, join } from 'node:path'
import { PARTIAL_PREFIX } from '#shared/workspace/partial.ts'

/** The name a file has in its folder until it is whole. */
export function partialName(file: string): string {
  return join(dirname(file), `${PARTIAL_PREFIX}${basename(file)}`)
}
