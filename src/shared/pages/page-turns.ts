import { z } from 'zod'
import type { Alignment } from '../alignment/alignment.ts'
import { type ScriptLine, printedLines } from '../alignment/script-lines.ts'
import { placeAssets } from '../captions/place-on-sources.ts'
import { type PlacedClip, type Timeline, placedClips } from '../editing/timeline.ts'
import type { Asset } from '../episodes/asset.ts'
import { Ticks, subtract, ticks } from '../time/ticks.ts'
import { type Turn, firstTurns, setTurns } from './edit-pages.ts'
import type { Page } from './page.ts'

/** When a page's first word is heard, in a recording's own time. */
export const HeardTurn = z.object({ pageId: z.string(), assetId: z.string(), at: Ticks })
export type HeardTurn = z.infer<typeof HeardTurn>

/** What is read aloud in a story: the texts of its pages. */
export function storyLines(pages: readonly Page[]): ScriptLine[] {
  return pages.flatMap(({ text }) => printedLines(text))
}

/**
 * When each page is turned to: as the first of its lines that was read begins. Pages of which nothing was heard
 * are left out. `lines` are those of `storyLines`, read in the recordings `assets`, one after the other.
 */
export function heardTurns(
  pages: readonly Page[],
  { lines }: Pick<Alignment, 'lines'>,
  assets: readonly Asset[],
): HeardTurn[] {
  const recordings = placeAssets(assets)
  let first = 0
  return pages.flatMap(({ id: pageId, text }) => {
    const end = first + printedLines(text).length
    const [reading] = lines.slice(first, end).flatMap((line) => line.reading ?? [])
    first = end
    const placed = recordings.find(
      ({ range }) => reading && reading.start >= range.start && reading.start < range.end,
    )
    return reading && placed
      ? [{ pageId, assetId: placed.asset.id, at: subtract(reading.start, placed.range.start) }]
      : []
  })
}

/**
 * Turns the pages as they are heard. A page of which nothing was heard stays where it was, as long as that is
 * between its neighbours. The first page is there from the beginning of what it is read in.
 */
export function turnAsHeard(timeline: Timeline, heard: readonly HeardTurn[]): Timeline {
  const placed = placedClips(timeline)
  const before = firstTurns(timeline)
  const turns = timeline.pages.map(({ id: pageId }): Turn | undefined => {
    const found = heard.find((turn) => turn.pageId === pageId)
    return found && turnIn(placed, found)
  })
  const [opening] = turns.flatMap((turn) => turn ?? []).toSorted((a, b) => a.at - b.at)
  const all = turns.flatMap((turn, index): Turn[] => {
    if (turn) {
      return [turn === opening ? { ...turn, at: beginning(placed, turn.at) } : turn]
    }
    const [page, at] = [timeline.pages[index], before[index]]
    const earlier = turns.slice(0, index).findLast((other) => other !== undefined)
    const later = turns.slice(index + 1).find((other) => other !== undefined)
    const isBetween =
      at !== undefined && at > (earlier?.at ?? -1) && at < (later?.at ?? Number.MAX_SAFE_INTEGER)
    return page && isBetween ? [{ pageId: page.id, at }] : []
  })
  return setTurns(timeline, all)
}

/** In edited time; where the very moment was cut out, when the recording goes on. */
function turnIn(
  placed: readonly PlacedClip[],
  { pageId, assetId, at }: HeardTurn,
): Turn | undefined {
  const own = placed.filter(({ clip }) => clip.assetId === assetId && clip.end > at)
  const found =
    own.find(({ clip }) => clip.start <= at) ??
    own.toSorted((a, b) => a.clip.start - b.clip.start)[0]
  return found && { pageId, at: ticks(found.start + Math.max(0, subtract(at, found.clip.start))) }
}

/** The first of the clips that play the same recording up to a moment. */
function beginning(placed: readonly PlacedClip[], at: Ticks): Ticks {
  const index = placed.findIndex(({ start, end }) => at >= start && at < end)
  const assetId = placed[index]?.clip.assetId
  const other = placed.slice(0, index).findLastIndex(({ clip }) => clip.assetId !== assetId)
  return placed[other + 1]?.start ?? at
}
