import { z } from 'zod'
import { LanguageTag } from '../episodes/episode.ts'
import { Destination } from '../publishing/publication.ts'
import { Loudness, PresetId } from './preset.ts'

/** What an export was asked to make. */
export const WantedExport = z.object({
  presets: z.array(PresetId).min(1),
  /** In place of each preset's own. */
  loudness: Loudness.optional(),
  /** Writes the captions of this language into the picture of every video. */
  burnedCaptions: LanguageTag.optional(),
})
export type WantedExport = z.infer<typeof WantedExport>

/** What is kept of it: an export, or publishing, which exports first. */
const KeptWish = WantedExport.extend({ publishTo: Destination.optional() })
export type KeptWish = z.infer<typeof KeptWish>

/** An export that waited or was being made when the studio ended. */
export const WaitingExport = z.object({
  id: z.string(),
  episodeId: z.string(),
  episodeTitle: z.string(),
  askedAtMs: z.number().int(),
  wanted: KeptWish,
})
export type WaitingExport = z.infer<typeof WaitingExport>
