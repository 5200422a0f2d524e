import { changeClip } from './change-clip.ts'
import type { Timeline } from './timeline.ts'

/** Makes a clip louder or quieter than it was recorded, in dB; rounded to tenths. */
export function setClipGain(timeline: Timeline, clipId: string, gainDb: number): Timeline {
  const rounded = Math.round(gainDb * 10) / 10
  return changeClip(timeline, clipId, (clip) => {
    const { gainDb: before = 0, ...others } = clip
    if (before === rounded) {
      return clip
    }
    return { ...others, ...(rounded === 0 ? {} : { gainDb: rounded }) }
  })
}

/** Silences a clip, or lets it be heard again. */
export function toggleClipMute(timeline: Timeline, clipId: string): Timeline {
  return changeClip(timeline, clipId, ({ isMuted, ...clip }) => ({
    ...clip,
    ...(isMuted ? {} : { isMuted: true }),
  }))
}
