import { oncePer } from '../editing/once-per.ts'
import type { Timeline } from '../editing/timeline.ts'
import { timelineLength } from '../editing/timeline.ts'
import { firstIndex } from '../time/range.ts'
import { type Ticks, frameNumber } from '../time/ticks.ts'
import { frameAt } from './overlay-plan.ts'
import { type ShownPicture, framesSeen, pageProgress, shownPictures } from './shown-pictures.ts'

/** A picture as it is seen in one frame. */
export interface SeenPicture {
  readonly shown: ShownPicture
  /** How far the view of a page has come, 0 to 1. */
  readonly progress: number
  readonly opacity: number
}

/** The pictures that an export shows at a moment, the lower one first; none where the video is seen. */
export function picturesSeen(timeline: Timeline, at: Ticks): SeenPicture[] {
  const all = picturesOf(timeline)
  const rate = timeline.frameRate
  const last = frameNumber(timelineLength(timeline), rate) - 1
  const frame = Math.min(last, frameAt(at, rate))
  const index = firstIndex(all, (shown) => shown.at - shown.halfFade > frame) - 1
  const upper = all[index]
  if (!upper || frame >= upper.at + upper.frames) {
    return []
  }
  const into = frame - (upper.at - upper.halfFade)
  const lower = into < 2 * upper.halfFade ? all[index - 1] : undefined
  return [
    ...(lower ? [seen(lower, frame, 1)] : []),
    seen(upper, frame, lower ? (into + 0.5) / (2 * upper.halfFade) : 1),
  ]
}

const picturesOf = oncePer(shownPictures)

function seen(shown: ShownPicture, frame: number, opacity: number): SeenPicture {
  const progress = pageProgress(frame - (shown.at - shown.halfFade), framesSeen(shown))
  return { shown, progress, opacity }
}
