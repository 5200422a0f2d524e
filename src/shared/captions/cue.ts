import { z } from 'zod'
import { LanguageTag } from '../episodes/episode.ts'
import type { TimeRange } from '../time/range.ts'
import { Ticks } from '../time/ticks.ts'

/** One caption as it is shown: times in edited time, lines separated by line feeds. */
export const Cue = z.object({ id: z.string(), start: Ticks, end: Ticks, text: z.string() })
export type Cue = z.infer<typeof Cue>

/** A word of a caption, by its offsets in the text, and when it is heard (the asset's own time). */
export const CueWord = z.object({
  from: z.number().int().min(0),
  to: z.number().int().min(1),
  start: Ticks,
  end: Ticks,
  /** How sure the computer is that this was said and then, 0 to 1; left out where a person says so. */
  confidence: z.number().min(0).max(1).optional(),
})

export type CueWord = z.infer<typeof CueWord>

/** Whether anything of a word is heard within a stretch of the same time; one of no length is, at its start. */
export function isHeardIn({ start, end }: TimeRange, stretch: TimeRange): boolean {
  return start < stretch.end && (end > stretch.start || start >= stretch.start)
}

/**
 * One caption tied to what is heard: times in the asset's own time, so that cuts never lose it. Its words are
 * there when they were aligned or recognised: together they are the transcript.
 */
export const SourceCue = Cue.extend({
  assetId: z.string(),
  words: z.array(CueWord).optional(),
  /** The recording of the microphone it was said into, where several heard it. */
  speaker: z.string().optional(),
})
export type SourceCue = z.infer<typeof SourceCue>

/** A caption of the edited episode; its words, where their times are known, are in edited time as well. */
export interface EditedCue extends Cue {
  readonly words?: readonly CueWord[] | undefined
}

/** The captions of an episode in one language, sorted by time within each asset. */
export const CaptionTrack = z.object({ language: LanguageTag, cues: z.array(SourceCue) })
export type CaptionTrack = z.infer<typeof CaptionTrack>
