import { type Ticks, fromSeconds } from '../time/ticks.ts'
import { type ExportedEpisode, lengthInSeconds } from './exported-episode.ts'
import { type FittedQuality, fitIntoBytes, longestFitting } from './fit-into-bytes.ts'
import { PRESETS, type PresetId } from './preset.ts'

/** What a person should know of a preset before choosing it for this episode. */
export type ExportNote =
  /** It cannot be made: too little would be left of the picture. */
  | { readonly kind: 'tooLong'; readonly longest: Ticks }
  /** It is made, but not shown as what it is for. */
  | { readonly kind: 'longForShorts' }
  /** It is made smaller to fit; this is left. */
  | { readonly kind: 'fitted'; readonly quality: FittedQuality }

export function exportNote(id: PresetId, episode: ExportedEpisode): ExportNote | undefined {
  const preset = PRESETS[id]
  if (preset.kind !== 'video') {
    return undefined
  }
  if (preset.mostSeconds !== undefined && lengthInSeconds(episode) > preset.mostSeconds) {
    return { kind: 'longForShorts' }
  }
  if (preset.mostBytes === undefined) {
    return undefined
  }
  const fitted = fitIntoBytes(preset.mostBytes, episode)
  return fitted
    ? { kind: 'fitted', quality: fitted.quality }
    : { kind: 'tooLong', longest: fromSeconds(longestFitting(preset.mostBytes, episode)) }
}
