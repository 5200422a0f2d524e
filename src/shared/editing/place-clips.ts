import type { FrameRate } from '../time/ticks.ts'
import type { Chapter, Clip, Timeline } from './timeline.ts'
import { timelineLength } from './timeline.ts'
import { add } from '../time/ticks.ts'
import { addChapter } from './chapters.ts'

export interface NewClips {
  readonly clips: readonly Clip[]
  /** Counted from the start of the first of the clips. */
  readonly chapters: readonly Chapter[]
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
  return placed.chapters.reduce(
    (result, chapter) => addChapter(result, { ...chapter, at: add(from, chapter.at) }),
    longer,
  )
}
