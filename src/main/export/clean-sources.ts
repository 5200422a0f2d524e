import { heardOf } from '#shared/editing/heard-of.ts'
import type { Voice } from '#shared/editing/sound-settings.ts'
import type { Timeline } from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import type { JobContext } from '../jobs/runner.ts'
import type { Source } from './render/request.ts'

/** Makes the cleaned sound of a recording, unless it is there, and answers its file. */
export type CleanVoice = (
  asset: Asset,
  voice: Voice,
  work: Pick<JobContext, 'signal' | 'logFile'> & { onProgress: (fraction: number) => void },
) => Promise<string>

/** The sources with the sound of every voice that is heard cleaned. Muted microphones cost nothing. */
export async function cleanSources(
  timeline: Timeline,
  sources: ReadonlyMap<string, Source>,
  { cleanVoice, context }: { readonly cleanVoice: CleanVoice; readonly context: JobContext },
): Promise<ReadonlyMap<string, Source>> {
  const voices = heardVoices(timeline, sources)
  const cleaned = new Map(sources)
  for (const [index, { source, voice }] of voices.entries()) {
    const file = await cleanVoice(source.asset, voice, {
      ...context,
      onProgress: (fraction) => context.report('cleaning', (index + fraction) / voices.length),
    })
    cleaned.set(source.asset.id, { ...source, cleaned: file })
  }
  return voices.length > 0 ? cleaned : sources
}

function heardVoices(timeline: Timeline, sources: ReadonlyMap<string, Source>) {
  const assets = [...sources.values()].map(({ asset }) => asset)
  const leaders = new Set(timeline.clips.map(({ assetId }) => assetId))
  const heard = [...leaders].flatMap((id) => heardOf(timeline, assets, id))
  const voices = new Map(heard.map(({ asset, voice }) => [asset.id, voice]))
  return [...voices].flatMap(([id, voice]) => {
    const source = sources.get(id)
    return source && voice ? [{ source, voice }] : []
  })
}
