import { assetsUsed } from '#shared/editing/used-clips.ts'
import {
  type HeardThrough,
  type Listening,
  type WantedSound,
  heardThrough,
  soundsWanted,
} from '#shared/voice/heard-through.ts'
import { isPlainSound } from '#shared/voice/plain-sound.ts'
import { type OpenEpisode, useOpenEpisode } from '../open-episode/open-episode.ts'
import { usePlayer } from './player-state.ts'
import { urlOfSound, wantSounds } from './sound-files.ts'

/** How an asset is heard in the preview at this moment. */
export function heardNow(assetId: string): HeardThrough & { readonly isAsSet: boolean } {
  return heardThrough(listening(useOpenEpisode.getState()), assetId)
}

/** Sees to it that the files are there from which the open episode is heard, until the answer is called. */
export function followSounds(): () => void {
  const want = () => wantSounds(wantedOf(useOpenEpisode.getState()))
  const forget = [
    useOpenEpisode.subscribe((state, before) => {
      const isSame =
        state.history.present.timeline === before.history.present.timeline &&
        state.document === before.document
      if (!isSame) {
        want()
      }
    }),
    usePlayer.subscribe(({ hearing }, before) => {
      if (hearing !== before.hearing) {
        want()
      }
    }),
  ]
  want()
  return () => forget.forEach((stop) => stop())
}

function wantedOf(state: OpenEpisode): WantedSound[] {
  const now = listening(state)
  const wanted = [...assetsUsed(now.timeline)].flatMap((assetId) => soundsWanted(now, assetId))
  // Microphones of the studio lie on the disk as they are heard: until they are cleaned, that costs nothing.
  const asRecorded = wanted.filter(({ asset, voice }) => voice && isPlainSound(asset))
  return [...asRecorded.map(({ asset }) => ({ asset, voice: undefined })), ...wanted]
}

function listening({ document, history }: OpenEpisode): Listening {
  return {
    timeline: history.present.timeline,
    assets: document?.assets ?? [],
    hearing: usePlayer.getState().hearing,
    urlOf: urlOfSound,
  }
}
