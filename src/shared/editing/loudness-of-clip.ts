import type { Clip, Timeline } from './timeline.ts'

/** Makes a clip louder or quieter than it was recorded, in dB; rounded to tenths. */
export function setClipGain(timeline: Timeline, clipId: string, gainDb: number): Timeline {
  const rounded = Math.round(gainDb * 10) / 10
  return changeClip(timeline, clipId, ({ gainDb: before = 0, ...clip }) =>
    before === rounded ? undefined : { ...clip, ...(rounded === 0 ? {} : { gainDb: rounded }) },
  )
}

/** Silences a clip, or lets it be heard again. */
export function toggleClipMute(timeline: Timeline, clipId: string): Timeline {
  return changeClip(timeline, clipId, ({ isMuted, ...clip }) => ({
    ...clip,
    ...(isMuted ? {} : { isMuted: true }),
  }))
}

function changeClip(
  timeline: Timeline,
  clipId: string,
  operation: (clip: Clip) => Clip | undefined,
): Timeline {
  const clip = timeline.clips.find(({ id }) => id === clipId)
  const changed = clip && operation(clip)
  if (!changed) {
    return timeline
  }
  return { ...timeline, clips: timeline.clips.map((other) => (other === clip ? changed : other)) }
}
