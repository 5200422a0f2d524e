import { z } from 'zod'
import { CaptionTrack } from '../captions/cue.ts'
import { LanguageTag } from '../episodes/episode.ts'
import { procedure } from '../failure/contract.ts'

/** A model that recognises speech: one that is here, or one that can be downloaded. */
export const SpeechModel = z.object({
  /** The name of its file. */
  id: z.string(),
  /** Of those the studio knows. */
  size: z.enum(['tiny', 'base', 'small', 'turbo', 'medium']).optional(),
  bytes: z.number(),
  isHere: z.boolean(),
  /** Of a download that was broken off: it goes on from there. */
  gotBytes: z.number(),
})
export type SpeechModel = z.infer<typeof SpeechModel>

const ModelId = z.object({ modelId: z.string() })
const Started = z.object({ jobId: z.string() })

export const speechContract = {
  models: procedure.output(z.array(SpeechModel)),
  /** Begins or goes on with a download. */
  download: procedure.input(ModelId).output(Started),
  /** Copies a model from the disk. Throws `speech.notModel`. */
  addModel: procedure.input(z.object({ file: z.string() })).output(ModelId),
  /** Takes a model away, or what there is of it. */
  removeModel: procedure.input(ModelId).output(z.void()),
  /** Listens to the recordings of an episode. What was listened to before is not listened to again. */
  recognise: procedure
    .input(
      z.object({
        episodeId: z.string(),
        modelId: z.string(),
        /** Undefined: found out by listening. */
        language: LanguageTag.optional(),
        /** Names and terms as they are to be written. */
        terms: z.string().max(600),
      }),
    )
    .output(Started),
  /** The captions a job has made, in the language of the episode; undefined before it is done. */
  result: procedure.input(Started).output(z.object({ track: CaptionTrack.optional() })),
}
