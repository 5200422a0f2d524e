import { ANY_LENGTH, playOrder } from './any-timeline.ts'
import { ticks } from '#shared/time/ticks.ts'
import {
  type Clip,
  type Timeline,
  isBlank,
  pictureAt,
  placedClips,
} from '#shared/editing/timeline.ts'

/* What tests of arranging look at in a timeline. */

/** The picture shown with everything that is heard, tick by tick. */
export function shownWith(timeline: Timeline): string[] {
  return playOrder(timeline).map(
    (heard, time) => `${heard} ${pictureAt(timeline, ticks(time))?.assetId}`,
  )
}

/** The chapters by the moment of a recording at which they begin. */
export function chaptersWith(timeline: Timeline): string[] {
  const heard = playOrder(timeline)
  return timeline.chapters.map(({ id, at }) => `${id} ${heard[at]}`).toSorted()
}

/** Whether two blanks lie beside each other that could be one. */
export function hasTwinBlanks({ clips }: Timeline): boolean {
  return clips.some((clip, index) => {
    const next = clips[index + 1]
    return next !== undefined && isBlank(clip) && isBlank(next)
  })
}

/** With a chapter where each clip begins. */
export function withChapters(timeline: Timeline): Timeline {
  const chapters = placedClips(timeline).map(({ clip, start }) => ({
    id: `of ${clip.id}`,
    at: start,
    title: clip.id,
  }))
  return { ...timeline, chapters }
}

/** Without their crossfades, which go where a neighbour goes. */
export function bare(clips: readonly Clip[]): Clip[] {
  return clips.map((clip) => ({ ...clip, crossfade: undefined }))
}

/** Whether no clip reaches past its recording or is without length. */
export function areWithinRecordings({ clips }: Timeline): boolean {
  return clips.every(
    (clip) =>
      clip.start < clip.end && (isBlank(clip) || (clip.start >= 0 && clip.end <= ANY_LENGTH)),
  )
}
