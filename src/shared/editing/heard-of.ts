import type { Asset } from '../episodes/asset.ts'
import { type TiedSound, soundsOf } from '../episodes/sounds-of.ts'
import { type Voice, soundSetting } from './sound-settings.ts'
import type { Timeline } from './timeline.ts'

/** A recording that is heard with an asset, and how. */
export interface HeardSound extends TiedSound {
  /** A factor; 1 is as recorded. Never zero. */
  readonly gain: number
  /** How its voice is cleaned; as recorded when undefined. */
  readonly voice: Voice | undefined
}

/** What is really heard where an asset plays: nothing that is muted, and while some are alone only those. */
export function heardOf(
  timeline: Timeline,
  assets: readonly Asset[],
  assetId: string,
): HeardSound[] {
  const asset = assets.find(({ id }) => id === assetId)
  const sounds = asset ? soundsOf(asset, assets) : []
  const settings = sounds.map((sound) => soundSetting(timeline, sound.asset.id))
  const someAreAlone = settings.some(({ isAlone }) => isAlone)
  return sounds.flatMap((sound, index) => {
    const { gainDb = 0, isMuted, isAlone, voice } = settings[index] ?? {}
    const isHeard = !isMuted && (!someAreAlone || isAlone)
    return isHeard ? [{ ...sound, gain: 10 ** (gainDb / 20), voice }] : []
  })
}
