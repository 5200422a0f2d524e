import { z } from 'zod'
import { CaptionTrack } from '../captions/cue.ts'
import { procedure } from '../failure/contract.ts'
import { HeardTurn } from './page-turns.ts'

/** A story as it was heard. Nothing of it is kept yet. */
export const HeardStory = z.object({
  turns: z.array(HeardTurn),
  /** Its captions: the printed text, in the language of the episode. */
  track: CaptionTrack,
})
export type HeardStory = z.infer<typeof HeardStory>

export const pagesContract = {
  /** Makes a page of each picture, after those there are. One job for all of them. */
  add: procedure
    .input(z.object({ episodeId: z.string(), files: z.array(z.string()).min(1) }))
    .output(z.object({ jobId: z.string() })),
  /** Finds when the texts of the pages are read. A job; it answers when that is done. */
  hear: procedure.input(z.object({ episodeId: z.string() })).output(HeardStory),
}
