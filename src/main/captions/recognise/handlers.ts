import type { CaptionTrack } from '#shared/captions/cue.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { door } from '../../door.ts'
import type { JobRunner } from '../../jobs/runner.ts'
import type { ModelsFolder } from './models-folder.ts'
import { type SpeechTools, recogniseEpisode } from './recognise-episode.ts'
import { spokenLanguage } from './messages.ts'

export interface SpeechHandlerTools extends SpeechTools {
  readonly jobs: JobRunner
  readonly models: ModelsFolder
  readonly openEpisode: (episodeId: string) => EpisodeDocument
}

export function speechHandlers(tools: SpeechHandlerTools) {
  const { jobs, models } = tools
  /** What jobs of this run have made, until the studio closes. */
  const results = new Map<string, CaptionTrack>()
  return {
    models: door.speech.models.handler(() => models.list()),
    download: door.speech.download.handler(({ input: { modelId } }) => {
      const { id, finished } = jobs.start(
        { kind: 'download', subject: modelId },
        ({ signal, report }) =>
          models.download(modelId, {
            signal,
            onProgress: (fraction) => report('downloading', fraction),
          }),
      )
      finished.catch(() => undefined) // told by the job
      return { jobId: id }
    }),
    addModel: door.speech.addModel.handler(async ({ input, signal }) => ({
      modelId: await models.add(input.file, {
        signal: signal ?? new AbortController().signal,
        onProgress: () => undefined,
      }),
    })),
    removeModel: door.speech.removeModel.handler(({ input }) => models.remove(input.modelId)),
    recognise: door.speech.recognise.handler(async ({ input }) => {
      const document = tools.openEpisode(input.episodeId)
      const model = await models.find(input.modelId)
      const wanted = { language: spokenLanguage(input.language), terms: input.terms.trim() }
      const about = { kind: 'speech', subject: document.episode.title } as const
      const { id, finished } = jobs.start(
        { ...about, episodeId: input.episodeId },
        async (context) => {
          const track = await recogniseEpisode(tools, { document, model, wanted }, context)
          results.set(id, track)
        },
      )
      finished.catch(() => undefined) // told by the job
      return { jobId: id }
    }),
    result: door.speech.result.handler(({ input }) => ({ track: results.get(input.jobId) })),
  }
}
