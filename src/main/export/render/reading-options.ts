import type { PictureInput } from '#shared/export/picture-parts.ts'

/** Containers that say of every frame when it is shown, wherever reading begins. */
const SOUGHT = /\.(mp4|m4v|mov|mkv|webm)$/i

/**
 * What of a file is read. Where the start is skipped, reading begins at the last key frame before `from`, and
 * every frame keeps the time it has in the whole file; that key frame may lie anywhere, so nothing is said
 * about the end: the graph takes no more than it needs.
 */
export function readingOptions(
  file: string,
  { from = 0, until }: Pick<PictureInput, 'from' | 'until'>,
): string[] {
  if (from > 0 && SOUGHT.test(file)) {
    return ['-itsoffset', `${from}`, '-ss', `${from}`]
  }
  return until === undefined ? [] : ['-t', `${until}`]
}
