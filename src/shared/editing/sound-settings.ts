import type { SoundSetting, Timeline } from './timeline.ts'

/** How strongly a voice is cleaned and evened out. */
export type Voice = NonNullable<SoundSetting['voice']>

/** How a recording is heard; as recorded when nothing was set. */
export function soundSetting({ sounds }: Timeline, assetId: string): SoundSetting {
  return sounds.find((sound) => sound.assetId === assetId) ?? { assetId }
}

/** Makes a microphone louder or quieter than it was recorded, in dB; rounded to tenths. */
export function setSoundGain(timeline: Timeline, assetId: string, gainDb: number): Timeline {
  return changeSound(timeline, assetId, { gainDb: Math.round(gainDb * 10) / 10 })
}

/** Silences a microphone, or lets it be heard again. */
export function toggleSoundMute(timeline: Timeline, assetId: string): Timeline {
  const { isMuted } = soundSetting(timeline, assetId)
  return changeSound(timeline, assetId, { isMuted: !isMuted })
}

/** Lets only this microphone be heard of its take, or the others again. Who is heard alone is not muted. */
export function toggleSoundAlone(timeline: Timeline, assetId: string): Timeline {
  const { isAlone } = soundSetting(timeline, assetId)
  return changeSound(
    timeline,
    assetId,
    isAlone ? { isAlone: false } : { isAlone: true, isMuted: false },
  )
}

/** Cleans a voice, or leaves it as recorded when none is named. */
export function setVoice(timeline: Timeline, assetId: string, voice: Voice | undefined): Timeline {
  return changeSound(timeline, assetId, { voice })
}

/** Lets other recordings be heard as this one is: those of the same microphone. */
export function hearAlike(
  timeline: Timeline,
  assetId: string,
  others: readonly string[],
): Timeline {
  const { gainDb, isMuted, isAlone, voice } = soundSetting(timeline, assetId)
  return others.reduce(
    (changed, other) => changeSound(changed, other, { gainDb, isMuted, isAlone, voice }),
    timeline,
  )
}

type Change = {
  readonly [Key in keyof Omit<SoundSetting, 'assetId'>]: SoundSetting[Key] | undefined
}

function changeSound(timeline: Timeline, assetId: string, change: Change): Timeline {
  const before = timeline.sounds.find((sound) => sound.assetId === assetId)
  const after = tidy({ assetId, ...before, ...change })
  const isPlain = Object.keys(after).length === 1
  if (isSame(before ?? { assetId }, after)) {
    return timeline
  }
  const others = timeline.sounds.filter((sound) => sound !== before)
  return { ...timeline, sounds: isPlain ? others : [...others, after] }
}

/** Only what differs from how it was recorded. */
function tidy({ assetId, gainDb, isMuted, isAlone, voice }: Change & { assetId: string }) {
  return {
    assetId,
    ...(gainDb ? { gainDb } : {}),
    ...(isMuted ? { isMuted } : {}),
    ...(isAlone ? { isAlone } : {}),
    ...(voice ? { voice } : {}),
  } satisfies SoundSetting
}

function isSame(a: SoundSetting, b: SoundSetting): boolean {
  return (
    (a.gainDb ?? 0) === (b.gainDb ?? 0) &&
    (a.isMuted ?? false) === (b.isMuted ?? false) &&
    (a.isAlone ?? false) === (b.isAlone ?? false) &&
    a.voice === b.voice
  )
}
