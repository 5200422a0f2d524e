import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { timelineLength } from '#shared/editing/timeline.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Export } from '#shared/export/export.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { creditsNotIn } from '#shared/publishing/credits.ts'
import { EPISODE_COVER } from '#shared/thumbnails/thumbnail.ts'
import { toMilliseconds } from '#shared/time/ticks.ts'
import { publicationsOf, savePublication } from '../../database/tables/publications.ts'
import type { Publication } from '#shared/publishing/publication.ts'
import type { PodcastShelf } from './podcast-shelf.ts'
import type { EpisodeToPublish } from './podcast-folder.ts'

/** One version of an episode, as exporting made it. */
export interface VersionToPublish {
  readonly version: number
  readonly exports: readonly Export[]
  readonly captions: readonly { readonly language: string; readonly vtt: string }[]
}

/** Puts a version into its show's feed and remembers it. Throws `podcast.noSound` or `podcast.incomplete`. */
export async function publishToPodcast(
  shelf: PodcastShelf,
  { document, version }: { readonly document: EpisodeDocument; readonly version: VersionToPublish },
  signal: AbortSignal,
): Promise<Publication> {
  const { db, folders, now, newId } = shelf.tools
  const { sound: wanted } = shelf.settings(document.show)
  const sounds = version.exports.filter(({ preset }) => preset.startsWith('podcast'))
  const sound = sounds.find(({ preset }) => preset === wanted) ?? sounds[0]
  if (!sound) {
    throw new FailureError('podcast.noSound')
  }
  const before = publicationsOf(db, document.episode.id).find(
    ({ destination }) => destination === 'podcast',
  )
  const publishedAtMs = now()
  const episode: EpisodeToPublish = {
    facts: { ...facts(document), publishedAtMs },
    versionName: `v${version.version}-${newId().slice(0, 8)}`,
    sound: folders.absolute(sound.file),
    image: await episodePicture(shelf, document, signal),
    captions: version.captions,
    chapters: chaptersOf(document),
  }
  const feed = await shelf.publish(document, episode, signal)
  const publication: Publication = {
    id: before?.id ?? newId(),
    episodeId: document.episode.id,
    destination: 'podcast',
    state: 'published',
    version: version.version,
    url: pathToFileURL(feed).href,
    publishedAtMs,
  }
  savePublication(db, publication)
  return publication
}

function facts({ episode, details, timeline, records, thumbnail }: EpisodeDocument) {
  const credits = creditsNotIn(details.description, records)
  return {
    guid: episode.id,
    title: details.title || episode.title,
    description: [details.description, credits].filter((part) => part !== '').join('\n\n'),
    durationMs: toMilliseconds(timelineLength(timeline)),
    guests: thumbnail?.guest ? [thumbnail.guest] : [],
  }
}

function chaptersOf({ timeline }: EpisodeDocument) {
  const length = timelineLength(timeline)
  return timeline.chapters
    .filter(({ at }) => at < length)
    .map(({ at, title }) => ({ startMs: toMilliseconds(at), title }))
}

/** Drawn beside the thumbnail; without a thumbnail the show's cover stands for the episode. */
async function episodePicture(
  { tools }: PodcastShelf,
  document: EpisodeDocument,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (!document.thumbnail) {
    return undefined
  }
  const target = `${tools.folders.thumbnails(document.episode.id)}/podcast.jpg`
  await mkdir(dirname(target), { recursive: true })
  await tools.drawPicture(document, EPISODE_COVER, target, signal)
  return target
}
