import type { ChosenSource } from '#shared/recording/capture-settings.ts'
import type { TakeTrack } from '#shared/recording/take-journal.ts'

/** Gives every source the name its files will have: `microphone-1`, `microphone-2`, `screen-1`. */
export function namedTracks(sources: readonly ChosenSource[]): TakeTrack[] {
  return sources.map((source, index) => {
    const before = sources.slice(0, index).filter(({ kind }) => kind === source.kind).length
    return { key: `${source.kind}-${before + 1}`, source }
  })
}
