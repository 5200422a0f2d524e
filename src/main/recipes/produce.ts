import type { CaptionTrack } from '#shared/captions/cue.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Episode } from '#shared/episodes/episode.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { tellFailure } from '#shared/i18n/tell-failure.ts'
import type { Destination } from '#shared/publishing/publication.ts'
import type { ProduceResult } from '#shared/recipes/contract.ts'
import { type Recipe, hasOwnCaptions } from '#shared/recipes/recipe.ts'
import { timelineLength } from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import type { Timeline } from '#shared/editing/timeline.ts'
import { startingDetails } from '#shared/shows/description-template.ts'
import type { ShowKit } from '#shared/shows/kit.ts'
import { type KitAssets, openingLength, placeKit } from '#shared/shows/place-kit.ts'
import { add } from '#shared/time/ticks.ts'
import { MOST_SMALL_LETTERS, type Thumbnail } from '#shared/thumbnails/thumbnail.ts'
import type { JobContext } from '../jobs/runner.ts'
import { editByRecipe } from './edit-by-recipe.ts'
import { exportWarnings, markWarnings, readerWarnings } from './export-warnings.ts'
import { type CaptionMaker, makeCaptions } from './make-captions.ts'
import { makeStory } from './make-story.ts'

/** One finished version of an episode, by absolute file names. */
interface Version {
  readonly version: number
  readonly exports: readonly {
    readonly preset: Recipe['exports'][number]
    readonly file: string
    readonly durationMs: number
  }[]
  readonly captions: ProduceResult['captions']
  readonly thumbnail: string | undefined
}

/** What a recipe changes of an episode, all at once. */
export interface EpisodeChange {
  readonly episode: Episode
  /** Everything the recipe names; those the episode has already are the same objects by id. */
  readonly assets: readonly Asset[]
  readonly timeline: Timeline
  readonly captions: readonly CaptionTrack[]
  readonly thumbnail: Thumbnail | undefined
  readonly details: EpisodeDocument['details']
  readonly records: EpisodeDocument['records']
}

/** What other parts of the studio do for a recipe. */
export interface Producer extends CaptionMaker {
  /** The episode of that show and title, made when there is none. */
  readonly provideEpisode: (recipe: Recipe) => Episode
  /** The asset of a file, whether the episode has it already or not; nothing is saved. */
  readonly readAsset: (episodeId: string, file: string, context: JobContext) => Promise<Asset>
  /** The asset of a page's picture, likewise. */
  readonly readPage: (episodeId: string, file: string, context: JobContext) => Promise<Asset>
  /** The files of a kit as files of the episode. */
  readonly bringKit: (episodeId: string, kit: ShowKit) => KitAssets
  /** How loud an asset is, moment by moment (see sound-levels.ts). */
  readonly readLevels: (asset: Asset, signal: AbortSignal) => Promise<Uint8Array>
  readonly save: (change: EpisodeChange) => EpisodeDocument
  readonly exportVersion: (
    document: EpisodeDocument,
    recipe: Recipe,
    context: JobContext,
  ) => Promise<Version>
  /** Signs the checklist in a name, as far as it can be signed; answers whether it is complete. */
  readonly answer: (document: EpisodeDocument, signedBy: string | undefined) => boolean
  /** Keeps what the recipe says of its show's podcast. */
  readonly introducePodcast: (recipe: Recipe, document: EpisodeDocument) => Promise<void>
  readonly publish: (
    document: EpisodeDocument,
    version: Version,
    destination: Destination,
    signal: AbortSignal,
  ) => Promise<ProduceResult['publications'][number]>
}

/** Carries out a recipe that was read and checked. Running it again makes a new version of the episode. */
export async function produce(
  recipe: Recipe,
  producer: Producer,
  context: JobContext,
): Promise<ProduceResult> {
  const episode = producer.provideEpisode(recipe)
  const imported = (files: readonly string[]) =>
    oneByOne(files, (file) => producer.readAsset(episode.id, file, context))
  const media = await imported(recipe.media)
  const pictures = await imported(recipe.pictures.map(({ file }) => file))
  // Both halves of a spread are of the same picture.
  const pageFiles = [...new Set(recipe.pages.map(({ picture }) => picture))]
  const pages = await oneByOne(pageFiles, (file) => producer.readPage(episode.id, file, context))
  const read = async (asset: Asset) =>
    [asset.id, await producer.readLevels(asset, context.signal)] as const
  const levels = new Map(recipe.removeSilence ? await oneByOne(media, read) : [])
  const kit = producer.kitOf(recipe.show)
  const edit = editByRecipe(recipe, { kit, media, pictures }, levels, producer.translate)
  if (timelineLength(edit.timeline) === 0) {
    throw new FailureError('timeline.empty')
  }
  const pageOf = (file: string) => pages[pageFiles.indexOf(file)]
  const parts = { timeline: edit.timeline, media, pageOf }
  const story = await makeStory(recipe, parts, producer, context)
  const captions = hasOwnCaptions(recipe)
    ? await makeCaptions(recipe, media, producer, context)
    : { tracks: story.tracks, warnings: [] }
  const timeline = recipe.kit
    ? placeKit(story.timeline, kit, producer.bringKit(episode.id, kit))
    : story.timeline
  const document = producer.save({
    episode: {
      ...episode,
      format: recipe.format,
      language: recipe.language,
      ...(recipe.campaign ? { campaign: recipe.campaign } : {}),
    },
    assets: [...media, ...pictures, ...pages],
    timeline,
    captions: captions.tracks,
    thumbnail: recipe.thumbnail && withKit(recipe, recipe.thumbnail, kit, timeline),
    details: {
      ...startingDetails(kit, { ...recipe, chapters: timeline.chapters }),
      ...recipe.details,
    },
    records: recipe.records,
  })
  const warnings = [
    ...edit.warnings,
    ...story.warnings,
    ...captions.warnings,
    ...readerWarnings(recipe, document, producer.translate),
    ...markWarnings(document, producer.translate),
    ...exportWarnings(recipe.exports, document, producer.translate),
  ]
  await producer.introducePodcast(recipe, document)
  if (recipe.exports.length === 0) {
    return {
      episode: episode.id,
      exports: [],
      captions: [],
      thumbnail: null,
      publications: [],
      warnings,
    }
  }
  const version = await producer.exportVersion(document, recipe, context)
  if (
    recipe.publish.includes('youtube') &&
    !producer.answer(document, recipe.checklist?.signedBy)
  ) {
    const message = producer.translate('recipes.warning.checklistOpen')
    warnings.push({ code: 'checklistOpen', message })
  }
  const publications = await oneByOne(recipe.publish, async (destination) => {
    try {
      return await producer.publish(document, version, destination, context.signal)
    } catch (error) {
      // What one destination lacks does not hold up the others.
      if (!(error instanceof FailureError)) {
        throw error
      }
      const message = tellFailure(producer.translate, error.failure)
      warnings.push({ code: error.failure.code, message })
      return { destination, state: 'failed', url: '' }
    }
  })
  return {
    episode: episode.id,
    exports: version.exports.map(({ preset, file, durationMs }) => ({ preset, file, durationMs })),
    captions: version.captions,
    thumbnail: version.thumbnail ?? null,
    publications: publications.map(({ destination, state, url }) => ({ destination, state, url })),
    warnings,
  }
}

/** At the same moment of what is said, with what the show's thumbnails have. */
function withKit(
  { kit: isPlaced, show }: Recipe,
  thumbnail: Thumbnail,
  { badge, files }: ShowKit,
  timeline: Timeline,
): Thumbnail {
  return isPlaced
    ? {
        ...thumbnail,
        at: add(thumbnail.at, openingLength(timeline)),
        badge: (badge || show).slice(0, MOST_SMALL_LETTERS),
        hasLogo: files.logo !== undefined,
      }
    : thumbnail
}

async function oneByOne<In, Out>(
  items: readonly In[],
  work: (item: In) => Promise<Out>,
): Promise<Out[]> {
  const results: Out[] = []
  for (const item of items) {
    results.push(await work(item))
  }
  return results
}
