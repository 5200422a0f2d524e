import type { Clip, Timeline } from './timeline.ts'

/** A timeline with one clip changed; the same object when the clip is, or when there is no such clip. */
export function changeClip(
  timeline: Timeline,
  clipId: string,
  operation: (clip: Clip) => Clip,
): Timeline {
  const clip = timeline.clips.find(({ id }) => id === clipId)
  const changed = clip && operation(clip)
  if (!changed || changed === clip) {
    return timeline
  }
  return { ...timeline, clips: timeline.clips.map((other) => (other === clip ? changed : other)) }
}
