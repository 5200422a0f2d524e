import { carryThroughCuts } from '#shared/captions/through-cuts.ts'
import { captionProblems, readingProfile } from '#shared/captions/reading-problems.ts'
import { isBlank, timelineLength } from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { type Take, assetIdsOf } from '#shared/recording/take.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { type StepStates, stepStates } from '#shared/episodes/steps.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { detailsProblems } from '#shared/publishing/details-limits.ts'
import { startingDetails } from '#shared/shows/description-template.ts'
import { fromMilliseconds } from '#shared/time/ticks.ts'
import type { Connection } from '../database/open.ts'
import { assetsOf } from '../database/tables/assets.ts'
import { captionTracksOf } from '../database/tables/caption-tracks.ts'
import { recordsOf } from '../database/tables/citations.ts'
import { detailsOf } from '../database/tables/details.ts'
import { findEpisode } from '../database/tables/episodes.ts'
import { exportsOf } from '../database/tables/exports.ts'
import { publicationsOf } from '../database/tables/publications.ts'
import { kitOf } from '../database/tables/show-kits.ts'
import { findShow } from '../database/tables/shows.ts'
import { thumbnailOf } from '../database/tables/thumbnails.ts'
import { takesOf } from '../database/tables/takes.ts'
import { timelineOf } from '../database/tables/timelines.ts'

/** Everything about one episode. Throws `episode.missing`. */
export function openEpisode(db: Connection, episodeId: string): EpisodeDocument {
  const episode = findEpisode(db, episodeId)
  const show = episode && findShow(db, episode.showId)
  if (!episode || !show) {
    throw new FailureError('episode.missing')
  }
  const saved = thumbnailOf(db, episodeId)
  const kit = kitOf(db, show.id)
  const [timeline, records] = [timelineOf(db, episodeId), recordsOf(db, episodeId)]
  const described = { title: episode.title, show: show.name, chapters: timeline.chapters, records }
  const document = {
    episode,
    show,
    kit,
    assets: assetsOf(db, episodeId),
    timeline,
    captions: captionTracksOf(db, episodeId),
    thumbnail: saved?.thumbnail,
    thumbnailUrl: saved?.file ? thumbnailUrl(episodeId, saved.file) : undefined,
    details: detailsOf(db, episodeId) ?? startingDetails(kit, described),
    records,
    exports: exportsOf(db, episodeId),
    publications: publicationsOf(db, episodeId),
  }
  const detailsBegun = detailsOf(db, episodeId) !== undefined
  const facts = { detailsBegun, isEdited: isEdited(document, takesOf(db, episodeId)) }
  return { ...document, steps: steps(document, facts) }
}

/** The `media:` address of a saved thumbnail; it changes with the picture, so that no old one is shown. */
export function thumbnailUrl(episodeId: string, file: string): string {
  return `media://thumbnail/${episodeId}/${file.split('/').at(-1)}`
}

/** Lengths of recordings and of their clips differ by less than this where nothing was cut. */
const ROUNDING = fromMilliseconds(100)

/** How long the timeline is when everything that came in was left as it came. */
function untouchedLength(assets: readonly Asset[], takes: readonly Take[]): number {
  const recorded = new Set(takes.flatMap(assetIdsOf))
  const tied = new Set(assets.flatMap(({ companions }) => companions.map((other) => other.assetId)))
  const imported = assets.filter(({ id }) => !recorded.has(id) && !tied.has(id))
  const kept = takes.filter(({ discardedAtMs }) => discardedAtMs === undefined)
  return [...imported, ...kept].reduce((sum, { duration }) => sum + duration, 0)
}

/** Whether a person changed anything; pages and chapters that were marked while recording are no edit. */
function isEdited(
  { assets, timeline }: Pick<EpisodeDocument, 'assets' | 'timeline'>,
  takes: readonly Take[],
): boolean {
  const isMarked = (chapter: { id: string }) => takes.some(({ id }) => chapter.id.startsWith(id))
  return (
    Math.abs(timelineLength(timeline) - untouchedLength(assets, takes)) > ROUNDING ||
    timeline.clips.some(isBlank) ||
    timeline.pictures.some(({ pageId }) => pageId === undefined) ||
    timeline.music.length > 0 ||
    timeline.overlays.length > 0 ||
    !timeline.chapters.every(isMarked)
  )
}

function steps(
  document: Omit<EpisodeDocument, 'steps'>,
  { detailsBegun, isEdited: edited }: { detailsBegun: boolean; isEdited: boolean },
): StepStates {
  const { assets, timeline, captions, episode } = document
  const [track] = captions
  // Pages are what is read: nothing is recorded yet.
  const pictured = new Set(timeline.pages.map(({ assetId }) => assetId))
  return stepStates({
    mediaCount: assets.filter(({ id }) => !pictured.has(id)).length,
    clipCount: timeline.clips.length,
    isEdited: edited,
    captionProblems:
      track &&
      captionProblems(
        carryThroughCuts(track.cues, timeline),
        readingProfile(episode.format, document.kit.captions),
      ).length,
    hasThumbnail: document.thumbnail !== undefined,
    detailsBegun,
    detailsComplete: detailsBegun && detailsProblems(document.details).length === 0,
    publicationCount: document.publications.length,
  })
}
