import { type Ticks, ZERO } from '../time/ticks.ts'
import { changeClip } from './change-clip.ts'
import { withTransition } from './clip-ends.ts'
import { cutRange } from './cut-range.ts'
import { type Timeline, timelineLength } from './timeline.ts'

/** Makes the episode begin at a moment of edited time; what faded in still does. */
export function trimStart(timeline: Timeline, at: Ticks): Timeline {
  const fadeIn = timeline.clips[0]?.fadeIn
  const trimmed = cutRange(timeline, { start: ZERO, end: at })
  const first = trimmed.clips[0]
  return first && fadeIn !== undefined
    ? changeClip(trimmed, first.id, (clip) => withTransition(clip, 'fadeIn', fadeIn))
    : trimmed
}

/** Makes the episode end at a moment of edited time; what faded out still does. */
export function trimEnd(timeline: Timeline, at: Ticks): Timeline {
  const fadeOut = timeline.clips.at(-1)?.fadeOut
  const trimmed = cutRange(timeline, { start: at, end: timelineLength(timeline) })
  const last = trimmed.clips.at(-1)
  return last && fadeOut !== undefined
    ? changeClip(trimmed, last.id, (clip) => withTransition(clip, 'fadeOut', fadeOut))
    : trimmed
}
