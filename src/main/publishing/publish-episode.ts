import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Export } from '#shared/export/export.ts'
import type { Translate } from '#shared/i18n/create-translator.ts'
import type { Publication } from '#shared/publishing/publication.ts'
import { timelineLength } from '#shared/editing/timeline.ts'
import { toMilliseconds } from '#shared/time/ticks.ts'
import { publicationsOf, savePublication } from '../database/tables/publications.ts'
import type { WorkspaceTools } from '../workspace/workspace-tools.ts'
import { publishToPractice } from './practice/publish-to-practice.ts'

export interface PublishTools extends WorkspaceTools {
  readonly translate: () => Translate
}

/** One version of an episode, as exporting made it. */
export interface VersionToPublish {
  readonly version: number
  readonly exports: readonly Export[]
  readonly captions: readonly { readonly language: string; readonly vtt: string }[]
  readonly thumbnail: string | undefined
}

/** Puts a version on the practice channel and remembers it. */
export async function publishEpisode(
  tools: PublishTools,
  { document, version }: { readonly document: EpisodeDocument; readonly version: VersionToPublish },
  signal: AbortSignal,
): Promise<Publication> {
  const before = publicationsOf(tools.db, document.episode.id).find(
    ({ destination }) => destination === 'practice',
  )
  const publishedAtMs = tools.now()
  const file = (kind: 'youtube' | 'podcast') => {
    const found = version.exports.find(({ preset }) => preset.startsWith(kind))
    return found && tools.folders.absolute(found.file)
  }
  const { url } = await publishToPractice({
    channel: tools.folders.practice,
    translate: tools.translate(),
    version: version.version,
    facts: facts(document, before?.publishedAtMs ?? publishedAtMs),
    video: file('youtube'),
    audio: file('podcast'),
    thumbnail: version.thumbnail,
    captions: version.captions,
    signal,
  })
  const publication: Publication = {
    id: before?.id ?? tools.newId(),
    episodeId: document.episode.id,
    destination: 'practice',
    state: 'published',
    version: version.version,
    url,
    publishedAtMs,
  }
  savePublication(tools.db, publication)
  return publication
}

function facts(
  { episode, show, details, timeline, records }: EpisodeDocument,
  publishedAtMs: number,
) {
  return {
    id: episode.id,
    title: details.title || episode.title,
    show: show.name,
    description: details.description,
    format: episode.format,
    language: episode.language,
    durationMs: toMilliseconds(timelineLength(timeline)),
    publishedAtMs,
    chapters: timeline.chapters.map(({ at, title }) => ({ startMs: toMilliseconds(at), title })),
    records,
  }
}
