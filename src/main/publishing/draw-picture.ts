import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { PictureSize } from '#shared/export/exported-episode.ts'

/** Draws an episode's thumbnail in some size into a file. */
export type DrawPicture = (
  document: EpisodeDocument,
  size: PictureSize,
  target: string,
  signal?: AbortSignal,
) => Promise<void>
