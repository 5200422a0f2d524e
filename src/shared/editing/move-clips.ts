import { type Ticks, ZERO, add, subtract } from '../time/ticks.ts'
import { type Move, overlaysAfterMoves } from './carry-overlays.ts'
import { freshId } from './fresh-id.ts'
import { joinBlanks } from './join-blanks.ts'
import { keepCrossfades } from './keep-crossfades.ts'
import {
  type Picture,
  type PlacedClip,
  type Timeline,
  clipLength,
  placedClips,
  timelineLength,
  turnedTo,
} from './timeline.ts'

/**
 * Brings clips, in their own order, before the one that is now number `toIndex`, or to the end. What begins over
 * a clip goes with it, and it still shows the picture it was shown with; music stays where it is.
 */
export function moveClips(
  timeline: Timeline,
  clipIds: readonly string[],
  toIndex: number,
): Timeline {
  const moving = new Set(clipIds)
  const placed = placedClips(timeline)
  const isMoving = ({ clip }: PlacedClip) => moving.has(clip.id)
  const order = [
    ...placed.filter((one, index) => index < toIndex && !isMoving(one)),
    ...placed.filter(isMoving),
    ...placed.filter((one, index) => index >= toIndex && !isMoving(one)),
  ]
  if (order.every((one, index) => one === placed[index])) {
    return timeline
  }
  const moves = movesOf(order)
  return {
    ...timeline,
    clips: joinBlanks(
      keepCrossfades(
        timeline.clips,
        order.map(({ clip }) => clip),
      ),
    ),
    pictures: movedPictures(timeline, moves),
    chapters: timeline.chapters
      .map((chapter) => ({ ...chapter, at: add(chapter.at, shiftAt(moves, chapter.at)) }))
      .toSorted((a, b) => a.at - b.at),
    overlays: overlaysAfterMoves(timeline.overlays, moves, timelineLength(timeline)),
  }
}

function movesOf(order: readonly PlacedClip[]): Move[] {
  let start: Ticks = ZERO
  return order.map((placed) => {
    const shift = subtract(start, placed.start)
    start = add(start, clipLength(placed.clip))
    return { placed, shift }
  })
}

function shiftAt(moves: readonly Move[], at: Ticks): Ticks {
  return moves.find(({ placed }) => at >= placed.start && at < placed.end)?.shift ?? ZERO
}

/** A picture lasts until the next: where it would not reach a clip it was shown with, it is shown there anew. */
function movedPictures(timeline: Timeline, moves: readonly Move[]): Picture[] {
  const used = new Set(timeline.pictures.map(({ id }) => id))
  const pictures: Picture[] = []
  for (const [index, { placed, shift }] of moves.entries()) {
    const isNewNeighbour = moves[index - 1]?.placed.end !== placed.start
    const shown = pictures.at(-1)
    const first = turnedTo(timeline, placed.start)
    const isAnother = first?.assetId !== shown?.assetId || first?.pageId !== shown?.pageId
    if (first && isNewNeighbour && isAnother) {
      const isOwn = first.at === placed.start
      const id = isOwn ? first.id : freshId(first.id, used)
      pictures.push({ ...first, id, at: add(placed.start, shift) })
    }
    const own = timeline.pictures.filter(({ at }) => at >= placed.start && at < placed.end)
    const later = own.filter(({ at }) => at > placed.start || !isNewNeighbour)
    pictures.push(...later.map((picture) => ({ ...picture, at: add(picture.at, shift) })))
  }
  const beyond = timeline.pictures.filter(({ at }) => at >= timelineLength(timeline))
  return [...pictures, ...beyond]
}
