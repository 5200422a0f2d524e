import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { procedure } from '../failure/contract.ts'
import { PresetId } from '../export/preset.ts'
import { JobPhase } from '../jobs/job.ts'

export const ProduceProgress = z.object({ phase: JobPhase, progress: z.number().min(0).max(1) })
export type ProduceProgress = z.infer<typeof ProduceProgress>

/** Nothing is lost when a warning is ignored, but a person should know. */
export const ProduceWarning = z.object({ code: z.string(), message: z.string() })
export type ProduceWarning = z.infer<typeof ProduceWarning>

/** What a recipe made: absolute file names. */
export const ProduceResult = z.object({
  episode: z.string(),
  exports: z.array(z.object({ preset: PresetId, file: z.string(), durationMs: z.number().int() })),
  captions: z.array(z.object({ language: z.string(), vtt: z.string(), srt: z.string() })),
  thumbnail: z.string().nullable(),
  publications: z.array(z.object({ destination: z.string(), state: z.string(), url: z.string() })),
  warnings: z.array(ProduceWarning),
})
export type ProduceResult = z.infer<typeof ProduceResult>

export const recipesContract = {
  /** The whole job from one file. Closing the iterator cancels it. */
  produce: procedure
    .input(z.object({ file: z.string() }))
    .output(eventIterator(ProduceProgress, ProduceResult)),
}
