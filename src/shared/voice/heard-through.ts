import { type HeardSound, heardOf } from '../editing/heard-of.ts'
import type { Voice } from '../editing/sound-settings.ts'
import type { Timeline } from '../editing/timeline.ts'
import type { Asset } from '../episodes/asset.ts'
import { soundsOf } from '../episodes/sounds-of.ts'

/** A sound and the address of the WAV file it is read from. */
export interface MixedSound extends HeardSound {
  readonly url: string
}

/**
 * How the preview lets an asset be heard. `file`: by the file its picture plays from, so many times as loud;
 * that has everything in it. `mixed`: from single sounds, while that file is silent.
 */
export type HeardThrough =
  | { readonly kind: 'file'; readonly gain: number }
  | { readonly kind: 'mixed'; readonly sounds: readonly MixedSound[] }

export interface Listening {
  readonly timeline: Timeline
  readonly assets: readonly Asset[]
  /** As it was set, or with no voice cleaned, to hear the difference. */
  readonly hearing: 'asSet' | 'asRecorded'
  /** The address of a recording's sound, once there is one. */
  readonly urlOf: (assetId: string, voice: Voice | undefined) => string | undefined
}

/** In an export one channel becomes two that are together as loud as it: each of them gets this share. */
export const SHARE_OF_MONO = Math.SQRT1_2

/**
 * What the preview plays where an asset plays. As long as a cleaned voice is being made, it is heard as it was
 * recorded; `isAsSet` tells whether everything is as it will be exported.
 */
export function heardThrough(
  listening: Listening,
  assetId: string,
): HeardThrough & { readonly isAsSet: boolean } {
  const { assets, urlOf } = listening
  const asset = assets.find(({ id }) => id === assetId)
  if (!asset) {
    return { kind: 'file', gain: 1, isAsSet: true }
  }
  const heard = soundsHeard(listening, assetId)
  const share = asset.playable && asset.audio?.channels === 1 ? SHARE_OF_MONO : 1
  const gain = gainOfFile(heard, carriedBy(asset, assets))
  if (gain !== undefined) {
    return { kind: 'file', gain: gain * share, isAsSet: true }
  }
  const sounds = heard.flatMap((sound) => {
    const url = urlOf(sound.asset.id, sound.voice) ?? urlOf(sound.asset.id, undefined)
    return url === undefined ? [] : [{ ...sound, url }]
  })
  if (sounds.length < heard.length) {
    return { kind: 'file', gain: share, isAsSet: false }
  }
  const isAsSet = sounds.every(({ asset: { id }, voice, url }) => url === urlOf(id, voice))
  return { kind: 'mixed', sounds, isAsSet }
}

/** A sound of a recording as a file: cleaned in some way, or as it was recorded. */
export interface WantedSound {
  readonly asset: Asset
  readonly voice: Voice | undefined
}

/** The files without which an asset cannot be heard as it was set; none when its own has it all. */
export function soundsWanted(listening: Listening, assetId: string): readonly WantedSound[] {
  const asset = listening.assets.find(({ id }) => id === assetId)
  const heard = soundsHeard(listening, assetId)
  if (!asset || gainOfFile(heard, carriedBy(asset, listening.assets)) !== undefined) {
    return []
  }
  return heard.map(({ asset: recording, voice }) => ({ asset: recording, voice }))
}

function soundsHeard({ timeline, assets, hearing }: Listening, assetId: string): HeardSound[] {
  const heard = heardOf(timeline, assets, assetId)
  return hearing === 'asSet' ? heard : heard.map((sound) => ({ ...sound, voice: undefined }))
}

/** What is heard of the file that the picture plays from: a stand-in has all sounds that belong to it. */
function carriedBy(asset: Asset, assets: readonly Asset[]): readonly Asset[] {
  return soundsOf(asset, assets).flatMap((sound) =>
    asset.playable && sound.asset !== asset ? [] : [sound.asset],
  )
}

/** How loud that file is to be played; undefined when what is to be heard cannot be had from it. */
function gainOfFile(heard: readonly HeardSound[], carried: readonly Asset[]): number | undefined {
  const [first] = heard
  if (!first) {
    return 0
  }
  const hasAll =
    heard.length === carried.length && heard.every(({ asset }) => carried.includes(asset))
  const isPlain = heard.every(({ voice, gain }) => !voice && gain === first.gain)
  return hasAll && isPlain ? first.gain : undefined
}
