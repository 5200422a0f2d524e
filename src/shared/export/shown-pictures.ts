import type { Picture, Timeline } from '../editing/timeline.ts'
import { isBlank, timelineLength } from '../editing/timeline.ts'
import type { Page } from '../pages/page.ts'
import { frameNumber } from '../time/ticks.ts'
import type { LaidFrames } from './picture-transitions.ts'

/** Some frames of a page, out of all in which its view moves from the first to the last. */
export interface PageFrames {
  readonly page: Page
  /** Number of the first of them among all. */
  readonly first: number
  readonly all: number
}

/** A picture in whole frames of the finished episode. */
export interface ShownPicture {
  readonly picture: Picture
  /** Undefined for a picture that is no page of the story. */
  readonly page: Page | undefined
  readonly at: number
  readonly frames: number
  /** For how many frames before `at`, and after it, the page before goes over into this one. */
  readonly halfFade: number
  /** Of the picture after it. */
  readonly halfFadeAfter: number
}

/** The page that is turned to, laid over the one before it, which goes on beneath. */
export interface PageTurn extends LaidFrames {
  readonly assetId: string
  readonly page: PageFrames
}

/**
 * Every picture that is seen for at least a frame. Pages go over into each other, half before the turn and half
 * after it, for no longer than half of what either is seen; other pictures are simply there.
 */
export function shownPictures(timeline: Timeline): ShownPicture[] {
  const rate = timeline.frameRate
  const end = frameNumber(timelineLength(timeline), rate)
  const pages = new Map(timeline.pages.map((page) => [page.id, page]))
  const starts = timeline.pictures.map(({ at }) => Math.min(end, frameNumber(at, rate)))
  const seen = timeline.pictures
    .map((picture, index) => {
      const at = starts[index] ?? end
      const page = pages.get(picture.pageId ?? '')
      return { picture, page, at, frames: (starts[index + 1] ?? end) - at }
    })
    .filter(({ picture, frames }) => frames > 0 && !isBlank(picture))
  const wanted = Math.floor(frameNumber(timeline.pageFade, rate) / 2)
  const halves = seen.map(({ page, at, frames }, index) => {
    const before = seen[index - 1]
    const isNext = before !== undefined && before.at + before.frames === at
    const isTurn = page !== undefined && isNext && before.page && before.page !== page
    return isTurn ? Math.min(wanted, Math.floor(before.frames / 2), Math.floor(frames / 2)) : 0
  })
  return seen.map((one, index) => ({
    ...one,
    halfFade: halves[index] ?? 0,
    halfFadeAfter: halves[index + 1] ?? 0,
  }))
}

/** In how many frames something is seen of a picture. */
export function framesSeen({ frames, halfFade, halfFadeAfter }: ShownPicture): number {
  return frames + halfFade + halfFadeAfter
}

/** What goes over into what: each frame shows what is right for its middle, as between clips. */
export function pageTurns(pictures: readonly ShownPicture[]): PageTurn[] {
  return pictures.flatMap((shown) => {
    const { picture, page, at, halfFade } = shown
    const frames = 2 * halfFade
    return page && halfFade > 0
      ? [
          {
            assetId: picture.assetId,
            page: { page, first: 0, all: framesSeen(shown) },
            ...{ at: at - halfFade, frames, opacity: 0.5 / frames, step: 1 / frames },
          },
        ]
      : []
  })
}

/** How far the view of a page has come in one of its frames, 0 to 1; it stands at neither end for longer. */
export function pageProgress(frame: number, all: number): number {
  return all > 1 ? frame / (all - 1) : 0
}
