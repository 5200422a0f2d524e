import { z } from 'zod'
import { LanguageTag } from '../episodes/episode.ts'
import { Ticks } from '../time/ticks.ts'

/** One caption as it is shown: times in edited time, lines separated by line feeds. */
export const Cue = z.object({ id: z.string(), start: Ticks, end: Ticks, text: z.string() })
export type Cue = z.infer<typeof Cue>

/** One caption tied to what is heard: times in the asset's own time, so that cuts never lose it. */
export const SourceCue = Cue.extend({ assetId: z.string() })
export type SourceCue = z.infer<typeof SourceCue>

/** The captions of an episode in one language, sorted by time within each asset. */
export const CaptionTrack = z.object({ language: LanguageTag, cues: z.array(SourceCue) })
export type CaptionTrack = z.infer<typeof CaptionTrack>
