import { type Ticks, ticks } from '../time/ticks.ts'
import { withoutTransitions } from './clip-ends.ts'
import { type Timeline, clipAt } from './timeline.ts'

/**
 * Divides the clip that plays at a moment of edited time; the later part gets `newId`. What happens at an end
 * of the clip stays at that end.
 */
export function splitAt(timeline: Timeline, at: Ticks, newId: string): Timeline {
  const placed = clipAt(timeline, at)
  if (!placed || placed.start === at) {
    return timeline
  }
  const { clip } = placed
  const middle = ticks(clip.start + at - placed.start)
  const clips = timeline.clips.flatMap((other) =>
    other === clip
      ? [
          { ...withoutTransitions(clip, 'fadeOut'), end: middle },
          { ...withoutTransitions(clip, 'fadeIn', 'crossfade'), id: newId, start: middle },
        ]
      : [other],
  )
  return { ...timeline, clips }
}
