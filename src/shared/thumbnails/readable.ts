import { THUMBNAIL_SIZE, type Thumbnail } from './thumbnail.ts'
import type { ThumbnailLook } from '../shows/look.ts'
import { layOutThumbnail } from './lay-out-thumbnail.ts'

/** As wide as a thumbnail is in lists beside a film. */
export const SMALL_WIDTH = 168
/** Height of capital letters below which words on a screen are guessed rather than read, in pixels. */
const SMALLEST_CAPITALS = 6.5

/** Whether the title can be read where the thumbnail is small; true of one without a title. */
export function isReadableSmall(thumbnail: Thumbnail, look: ThumbnailLook): boolean {
  const lines =
    layOutThumbnail({ ...thumbnail, guest: '' }, THUMBNAIL_SIZE, look).title?.stack.lines ?? []
  return lines.every(
    ({ fontSize, font }) =>
      (fontSize * font.capitals * SMALL_WIDTH) / THUMBNAIL_SIZE.width >= SMALLEST_CAPITALS,
  )
}
