import { z } from 'zod'
import { procedure } from '../failure/contract.ts'
import { LanguageTag } from '../episodes/episode.ts'
import { CaptionTrack } from './cue.ts'
import { ScriptResult } from './script-result.ts'

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
  /** The text of a script in any common encoding. */
  readScript: procedure
    .input(z.object({ file: z.string() }))
    .output(z.object({ text: z.string() })),
  /**
   * Finds when the lines of a script are read, compared in a language (not always that of the captions). A job;
   * it answers when that is done. What was found is kept until the script is aligned again.
   */
  alignScript: procedure
    .input(z.object({ episodeId: z.string(), text: z.string(), language: LanguageTag }))
    .output(ScriptResult),
  /** Puts the captions of what was found last in the place of those in the episode's language. */
  useAlignment: procedure
    .input(z.object({ episodeId: z.string() }))
    .output(z.object({ track: CaptionTrack })),
}
