import { addPicture } from '../editing/pictures.ts'
import { type Picture, type Timeline, timelineLength } from '../editing/timeline.ts'
import { freshId } from '../editing/fresh-id.ts'
import { type Ticks, ZERO, frameNumber, frameStart, within } from '../time/ticks.ts'
import { LONGEST_PAGE_FADE, Page, type Region, WHOLE } from './page.ts'

/** Puts pages after those there are. */
export function addPages(timeline: Timeline, pages: readonly Page[]): Timeline {
  const known = new Set(timeline.pages.map(({ id }) => id))
  const added = pages.filter(({ id }) => !known.has(id))
  return added.length === 0 ? timeline : { ...timeline, pages: [...timeline.pages, ...added] }
}

/** Changes a page. Throws where a value is not allowed. */
export function changePage(
  timeline: Timeline,
  id: string,
  change: Partial<Pick<Page, 'crop' | 'text' | 'from' | 'to'>>,
): Timeline {
  const page = timeline.pages.find((other) => other.id === id)
  const changed = page && Page.parse({ ...page, ...change })
  if (!changed || JSON.stringify(changed) === JSON.stringify(Page.parse(page))) {
    return timeline
  }
  return withPages(timeline, (other) => (other === page ? [changed] : [other]))
}

/** Brings a page to another place among the others, counted without it. */
export function movePage(timeline: Timeline, id: string, toIndex: number): Timeline {
  const page = timeline.pages.find((other) => other.id === id)
  if (!page || timeline.pages.indexOf(page) === toIndex) {
    return timeline
  }
  const pages = timeline.pages.filter((other) => other !== page)
  return { ...timeline, pages: pages.toSpliced(toIndex, 0, page) }
}

/** Takes a page out, wherever it is shown: there the page before it stays. */
export function removePage(timeline: Timeline, id: string): Timeline {
  const pages = timeline.pages.filter((page) => page.id !== id)
  if (pages.length === timeline.pages.length) {
    return timeline
  }
  const pictures = timeline.pictures.filter(({ pageId }) => pageId !== id)
  return { ...timeline, pages, pictures }
}

/**
 * Makes two pages of one that is a spread: the left half, then the right half; the other way round in scripts
 * that are read from right to left. The text stays with the first, and so does the moment at which it is shown.
 */
export function splitPage(
  timeline: Timeline,
  id: string,
  readFrom: 'left' | 'right' = 'left',
): Timeline {
  const page = timeline.pages.find((other) => other.id === id)
  if (!page) {
    return timeline
  }
  const halves = halvesOf(page.crop)
  const [first, second] = readFrom === 'left' ? halves : halves.toReversed()
  if (!first || !second || !Page.shape.crop.safeParse(first).success) {
    return timeline
  }
  const secondId = freshId(page.id, new Set(timeline.pages.map((other) => other.id)))
  const still = { from: WHOLE, to: WHOLE }
  return withPages(timeline, (other) =>
    other === page
      ? [
          { ...page, ...still, crop: first },
          { ...page, ...still, crop: second, id: secondId, text: '' },
        ]
      : [other],
  )
}

function halvesOf({ x, y, width, height }: Region): Region[] {
  const half = width / 2
  return [
    { x, y, width: half, height },
    { x: x + half, y, width: half, height },
  ]
}

/** How long pages go over into each other; zero turns them at once. */
export function setPageFade(timeline: Timeline, fade: Ticks): Timeline {
  const pageFade = within(fade, ZERO, LONGEST_PAGE_FADE)
  return pageFade === timeline.pageFade ? timeline : { ...timeline, pageFade }
}

/** A moment of edited time at which a page is turned to. */
export interface Turn {
  readonly pageId: string
  readonly at: Ticks
}

/** Shows a page from a moment on, until the next picture; kept within the episode and on its frames. */
export function turnTo(timeline: Timeline, { pageId, at }: Turn): Timeline {
  const page = timeline.pages.find(({ id }) => id === pageId)
  if (!page || timelineLength(timeline) === 0) {
    return timeline
  }
  const used = new Set(timeline.pictures.map((picture) => picture.id))
  const id = turnId(pageId, used)
  return addPicture(timeline, { id, assetId: page.assetId, pageId, at: onFrame(timeline, at) })
}

/** Turns to a page at another moment, kept within the episode and on its frames. */
export function moveTurn(timeline: Timeline, pictureId: string, to: Ticks): Timeline {
  const picture = timeline.pictures.find(({ id }) => id === pictureId)
  const at = onFrame(timeline, to)
  return !picture || picture.at === at ? timeline : addPicture(timeline, { ...picture, at })
}

function onFrame(timeline: Timeline, time: Ticks): Ticks {
  const { frameRate } = timeline
  const last = frameNumber(timelineLength(timeline), frameRate) - 1
  return frameStart(Math.max(0, Math.min(last, frameNumber(time, frameRate))), frameRate)
}

function turnId(pageId: string, used: Set<string>): string {
  const wanted = `turn-${pageId}`
  return used.has(wanted) ? freshId(wanted, used) : wanted
}

/** Shows pages at just these moments; pictures that are no pages stay. Turns beyond the end are left out. */
export function setTurns(timeline: Timeline, turns: readonly Turn[]): Timeline {
  const others = timeline.pictures.filter(({ pageId }) => pageId === undefined)
  const used = new Set(others.map(({ id }) => id))
  const length = timelineLength(timeline)
  const shown = turns.flatMap(({ pageId, at }): Picture[] => {
    const page = timeline.pages.find(({ id }) => id === pageId)
    if (!page || at >= length) {
      return []
    }
    const id = turnId(pageId, used)
    used.add(id)
    return [{ id, assetId: page.assetId, pageId, at }]
  })
  return shown.reduce(addPicture, { ...timeline, pictures: others })
}

/** When each page is first turned to, in order of the pages; undefined for one that is never shown. */
export function firstTurns({ pages, pictures }: Timeline): readonly (Ticks | undefined)[] {
  return pages.map(({ id }) => pictures.find(({ pageId }) => pageId === id)?.at)
}

function withPages(timeline: Timeline, replaced: (page: Page) => readonly Page[]): Timeline {
  return { ...timeline, pages: timeline.pages.flatMap(replaced) }
}
