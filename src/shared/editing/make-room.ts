import { type Ticks, add } from '../time/ticks.ts'
import { overlaysAfterAppend, overlaysAfterInsert } from './carry-overlays.ts'
import { type Timeline, timelineLength } from './timeline.ts'

type Laid = Pick<Timeline, 'pictures' | 'chapters' | 'music' | 'overlays'>

/**
 * Where everything but the clips lies once something of a length was put in at a moment of edited time: what
 * begins there or later moves on. Music that played over that moment, or until it, plays on over what is new.
 */
export function makeRoom(timeline: Timeline, at: Ticks, length: Ticks): Laid {
  const before = timelineLength(timeline)
  const movedOn = <Point extends { readonly at: Ticks }>(point: Point): Point =>
    point.at >= at ? { ...point, at: add(point.at, length) } : point
  return {
    pictures: timeline.pictures.map(movedOn),
    chapters: timeline.chapters.map(movedOn),
    music: timeline.music.map((music) =>
      music.end >= at ? { ...movedOn(music), end: add(music.end, length) } : music,
    ),
    overlays:
      at === before
        ? overlaysAfterAppend(timeline.overlays, { before, after: add(before, length) })
        : overlaysAfterInsert(timeline.overlays, at, length),
  }
}
