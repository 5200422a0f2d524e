import { FailureError } from '#shared/failure/failure.ts'
import type { Connection } from '../database/open.ts'
import { findAsset } from '../database/tables/assets.ts'
import { door } from '../door.ts'
import type { JobRunner } from '../jobs/runner.ts'
import type { VoiceFiles } from './voice-files.ts'

export interface VoiceTools {
  readonly db: Connection
  readonly jobs: JobRunner
  readonly voices: VoiceFiles
}

export function voiceHandlers({ db, jobs, voices }: VoiceTools) {
  return {
    provide: door.voice.provide.handler(async ({ input: { assetId, voice }, signal }) => {
      const asset = findAsset(db, assetId)
      if (!asset) {
        throw new FailureError('episode.missing')
      }
      if (!voices.find(asset, voice)) {
        const { id: _, name: subject, episodeId } = asset
        const { id: jobId, finished } = jobs.start(
          { kind: 'voice', subject, episodeId },
          (context) =>
            voices.provide(asset, voice, {
              ...context,
              onProgress: (fraction) => context.report(voice ? 'cleaning' : 'reading', fraction),
            }),
        )
        // Who chose something else meanwhile does not wait for what is not wanted any more.
        const cancel = () => void jobs.cancel(jobId)
        signal?.addEventListener('abort', cancel, { once: true })
        await finished.finally(() => signal?.removeEventListener('abort', cancel))
      }
      return { url: `media://voice/${assetId}/${voice ?? 'recorded'}` }
    }),
  }
}
