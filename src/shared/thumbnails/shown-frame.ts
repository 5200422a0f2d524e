import { z } from 'zod'
import { type Timeline, pictureAt, sourceTime } from '../editing/timeline.ts'
import type { Asset } from '../episodes/asset.ts'
import { Ticks, ZERO } from '../time/ticks.ts'

/** What is seen at a moment, told by what it is of: it stays the same whatever is cut before it. */
export const ShownFrame = z.object({
  assetId: z.string(),
  /** In the time of its recording; zero of a picture. */
  time: Ticks,
  /** The page that shows a part of the picture. */
  pageId: z.string().optional(),
})
export type ShownFrame = z.infer<typeof ShownFrame>

/**
 * A frame that was chosen, as long as the episode has the picture, and the page, it is of; else what is seen at that
 * moment now.
 */
export function chosenFrame(
  { at, frame }: { readonly at: Ticks; readonly frame?: ShownFrame | undefined },
  { timeline, assets }: { readonly timeline: Timeline; readonly assets: readonly Asset[] },
): ShownFrame | undefined {
  const isSeen = assets.some(({ id, video }) => id === frame?.assetId && video)
  const hasPage = !frame?.pageId || timeline.pages.some(({ id }) => id === frame.pageId)
  return isSeen && hasPage ? frame : shownFrame(timeline, at)
}

/** The picture over an edited episode at a moment, or else its video; undefined where nothing plays. */
export function shownFrame(timeline: Timeline, at: Ticks): ShownFrame | undefined {
  const picture = pictureAt(timeline, at)
  return picture
    ? { assetId: picture.assetId, time: ZERO, pageId: picture.pageId }
    : sourceTime(timeline, at)
}
