import { create } from 'zustand'

export interface PlayerState {
  readonly isPlaying: boolean
  /** 1 is normal speed; negative runs backward without sound. */
  readonly rate: number
  readonly isMuted: boolean
  /** 0 to 1. */
  readonly volume: number
  readonly showsCaptions: boolean
  /** Whether cleaned voices are heard, or how they were recorded. */
  readonly hearing: 'asSet' | 'asRecorded'
  /** The asset that could not be played, if any. */
  readonly brokenAssetId: string | undefined
}

/** What the player is doing; the position is the playhead of the open episode. */
export const usePlayer = create<PlayerState>()(() => ({
  isPlaying: false,
  rate: 1,
  isMuted: false,
  volume: 1,
  showsCaptions: true,
  hearing: 'asSet',
  brokenAssetId: undefined,
}))
