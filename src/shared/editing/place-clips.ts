import { type FrameRate, add } from '../time/ticks.ts'
import { overlaysAfterAppend } from './carry-overlays.ts'
import { addChapter } from './chapters.ts'
import { addPicture } from './pictures.ts'
import {
  type Chapter,
  type Clip,
  type Music,
  type Picture,
  type Timeline,
  timelineLength,
} from './timeline.ts'

export interface NewClips {
  readonly clips: readonly Clip[]
  /** Counted from the start of the first of the clips. */
  readonly chapters: readonly Chapter[]
  /** Counted likewise; the last of them stays. */
  readonly pictures?: readonly Picture[]
  /** Given with the first video of an episode: the episode takes over its frame rate. */
  readonly frameRate?: FrameRate | undefined
}

/** Puts clips at the end, with the chapters that begin in them. */
export function placeClips(timeline: Timeline, placed: NewClips): Timeline {
  if (placed.clips.length === 0) {
    return timeline
  }
  const from = timelineLength(timeline)
  const longer: Timeline = {
    ...timeline,
    frameRate: placed.frameRate ?? timeline.frameRate,
    clips: [...timeline.clips, ...placed.clips],
  }
  const lengths = { before: from, after: timelineLength(longer) }
  const whole: Timeline = {
    ...longer,
    music: stretched(timeline, longer),
    overlays: overlaysAfterAppend(timeline.overlays, lengths),
  }
  const chaptered = placed.chapters.reduce(
    (result, chapter) => addChapter(result, { ...chapter, at: add(from, chapter.at) }),
    whole,
  )
  return (placed.pictures ?? []).reduce(
    (result, picture) => addPicture(result, { ...picture, at: add(from, picture.at) }),
    chaptered,
  )
}

/** Music that lasted to the end still does. */
function stretched(before: Timeline, after: Timeline): Music[] {
  const end = timelineLength(before)
  return before.music.map((music) =>
    music.end >= end && end > 0 ? { ...music, end: timelineLength(after) } : music,
  )
}
