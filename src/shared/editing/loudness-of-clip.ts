import type { Clip, Timeline } from './timeline.ts'

/** Makes clips louder or quieter than they were recorded, in dB; rounded to tenths. */
export function setClipGain(
  timeline: Timeline,
  clipIds: readonly string[],
  gainDb: number,
): Timeline {
  const rounded = Math.round(gainDb * 10) / 10
  return changeClips(timeline, clipIds, (clip) => {
    const { gainDb: before = 0, ...others } = clip
    if (before === rounded) {
      return clip
    }
    return { ...others, ...(rounded === 0 ? {} : { gainDb: rounded }) }
  })
}

/** Silences clips; lets them be heard again when none of them can be. */
export function toggleClipMute(timeline: Timeline, clipIds: readonly string[]): Timeline {
  const isSilencing = areHeard(timeline, clipIds)
  return changeClips(timeline, clipIds, (clip) => {
    const { isMuted = false, ...others } = clip
    if (isMuted === isSilencing) {
      return clip
    }
    return { ...others, ...(isSilencing ? { isMuted: true } : {}) }
  })
}

function areHeard(timeline: Timeline, clipIds: readonly string[]): boolean {
  return timeline.clips.some(({ id, isMuted }) => clipIds.includes(id) && !isMuted)
}

function changeClips(
  timeline: Timeline,
  clipIds: readonly string[],
  operation: (clip: Clip) => Clip,
): Timeline {
  const wanted = new Set(clipIds)
  const clips = timeline.clips.map((clip) => (wanted.has(clip.id) ? operation(clip) : clip))
  const isSame = clips.every((clip, index) => clip === timeline.clips[index])
  return isSame ? timeline : { ...timeline, clips }
}
