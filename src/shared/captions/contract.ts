import { z } from 'zod'
import { procedure } from '../failure/contract.ts'
import { LanguageTag } from '../episodes/episode.ts'
import { CaptionTrack } from './cue.ts'

/** What was wrong in a caption file and where (line counted from 1); the rest was read. */
export const CaptionFileProblem = z.object({
  line: z.number().int(),
  kind: z.enum(['badTime', 'endBeforeStart', 'noText', 'noTimes']),
})
export type CaptionFileProblem = z.infer<typeof CaptionFileProblem>

export const captionsContract = {
  /** Reads an SRT or WebVTT file (times of the source recording) into the track of that language. */
  importFile: procedure
    .input(z.object({ episodeId: z.string(), file: z.string(), language: LanguageTag }))
    .output(z.object({ track: CaptionTrack, problems: z.array(CaptionFileProblem) })),
}
