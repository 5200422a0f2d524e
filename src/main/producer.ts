import { stat } from 'node:fs/promises'
import { isComplete } from '#shared/checklist/checklist.ts'
import { basename } from 'node:path'
import type { SourceCue } from '#shared/captions/cue.ts'
import { readingProfile } from '#shared/captions/reading-problems.ts'
import { soundsOf } from '#shared/episodes/sounds-of.ts'
import { FailureError } from '#shared/failure/failure.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import type { Translate } from '#shared/i18n/create-translator.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { type PodcastSettings, firstSettings } from '#shared/publishing/podcast/podcast-settings.ts'
import type { Recipe } from '#shared/recipes/recipe.ts'
import type { Episode } from '#shared/episodes/episode.ts'
import { EMPTY_KIT, type ShowKit } from '#shared/shows/kit.ts'
import { ZERO } from '#shared/time/ticks.ts'
import { addAsset, assetsOf, findAsset } from './database/tables/assets.ts'
import { spokenLanguage } from './captions/recognise/messages.ts'
import type { ModelsFolder } from './captions/recognise/models-folder.ts'
import { type SpeechTools, recogniseRecordings } from './captions/recognise/recognise-episode.ts'
import { alignScript } from './captions/align/align-script.ts'
import { provideCampaign } from './campaigns/provide-campaign.ts'
import { checklistOf, signChecklist } from './checklist/checklist-of.ts'
import { readCaptionFile } from './captions/read-caption-file.ts'
import { readScriptFile } from './captions/read-script-file.ts'
import { replaceCaptionTracks } from './database/tables/caption-tracks.ts'
import { replaceCitations } from './database/tables/citations.ts'
import { saveDetails } from './database/tables/details.ts'
import { findEpisodeByTitle, saveEpisode } from './database/tables/episodes.ts'
import { kitOf } from './database/tables/show-kits.ts'
import { findShowByName } from './database/tables/shows.ts'
import { removeThumbnail, saveThumbnail } from './database/tables/thumbnails.ts'
import { recordChange } from './database/record-change.ts'
import { saveTimeline } from './database/tables/timelines.ts'
import { readLevels } from './editing/provide-waveform.ts'
import { createEpisode } from './episodes/create-episode.ts'
import { readAsset } from './episodes/import-file.ts'
import { readPage } from './pages/read-page.ts'
import { bringInto } from './shows/bring-into.ts'
import { shownFrame } from '#shared/thumbnails/shown-frame.ts'
import { makeThumbnail } from './thumbnails/make-thumbnail.ts'
import type { Production, ProductionTools } from './production.ts'
import type { JobContext } from './jobs/runner.ts'
import type { RecipeReader } from './recipes/read-recipe.ts'
import type { EpisodeChange, Producer } from './recipes/produce.ts'
import type { EpisodeVersion } from './export/export-episode.ts'

export type ProducerTools = ProductionTools & {
  readonly fontsFolder: string
  readonly speech: SpeechTools
  readonly models: ModelsFolder
}

/** Hands the recipe what the other features do. */
export function makeProducer(
  tools: ProducerTools,
  production: Production,
  translate: Translate,
): Producer & Pick<RecipeReader, 'isModel' | 'podcastSettings'> {
  const { db, folders, programs, clock, uploads, podcasts } = tools
  const versions = new Map<number, EpisodeVersion>()
  return {
    translate,
    readCaptionFile,
    readScriptFile,
    alignScript: (lines, language, media, context) => {
      const recordings = media.map(({ file, audio, duration }) => ({
        sounds: audio ? [{ file: folders.absolute(file), offset: ZERO }] : [],
        duration,
      }))
      return alignScript(programs, { recordings, lines, language }, context)
    },
    podcastSettings: (recipe) => podcastSettings(tools, recipe),
    isModel: async (nameOrFile) => (await tools.models.locate(nameOrFile)) !== undefined,
    recogniseSpeech: (recipe, media, context) => recogniseMedia(tools, recipe, media, context),
    kitOf: (showName) => kitOfShow(db, showName),
    bringKit: (episodeId, kit) => bringInto(db, episodeId, kit).assets,
    provideEpisode: (recipe) => provideEpisode(tools, recipe),
    readAsset: async (episodeId, file, context) => {
      const { mtimeMs } = await stat(file)
      const isSame = (asset: Asset) =>
        asset.file === file && asset.modifiedAtMs === Math.round(mtimeMs)
      const known = assetsOf(db, episodeId).find(isSame)
      return known ?? readAsset(tools, { episodeId, file, storage: 'referenced' }, context)
    },
    readPage: async (episodeId, file, context) => {
      const { mtimeMs } = await stat(file)
      const isCopy = (asset: Asset) =>
        asset.kind === 'image' &&
        asset.storage === 'copied' &&
        asset.name === basename(file) &&
        asset.modifiedAtMs >= mtimeMs
      return assetsOf(db, episodeId).find(isCopy) ?? readPage(tools, { episodeId, file }, context)
    },
    readLevels: (asset, signal) => readLevels(tools, asset, signal),
    save: (change) => {
      const about = { episodeId: change.episode.id, label: 'followRecipe' } as const
      recordChange(db, about, () => saveChange(tools, change))
      return production.open(change.episode.id)
    },
    exportVersion: async (document, { exports: presets, loudness, captions }, context) => {
      const burnedCaptions = captions?.burn ? document.captions[0]?.language : undefined
      const wanted = { document, presets, loudness, burnedCaptions }
      const version = await production.export(wanted, context)
      versions.set(version.version, version)
      await saveThumbnailPicture(tools, document)
      const exports = version.exports.map((made) => ({
        ...made,
        file: folders.absolute(made.file),
      }))
      return { ...version, exports, captions: [...version.captions] }
    },
    answer: ({ episode }, signedBy) => {
      const document = production.open(episode.id)
      if (signedBy !== undefined) {
        const open = checklistOf(tools, document).filter(({ state }) => state === 'toSign')
        signChecklist(tools, document, { items: open.map(({ id }) => id), by: signedBy })
      }
      return isComplete(checklistOf(tools, document))
    },
    introducePodcast: async (recipe, { show }) => {
      if (recipe.podcast) {
        const cover = recipe.podcast.cover && (await podcasts.coverFromFile(recipe.podcast.cover))
        const settings = podcastSettings(tools, recipe)
        await podcasts.save(show, { ...settings, ...(cover ? { cover } : {}) })
      }
    },
    publish: async (document, { version }, destination, signal) => {
      const made = versions.get(version)
      if (!made) {
        throw new Error(`version ${version} was not made by this recipe`)
      }
      const request = { document, version: made, destination, unanswered: 'private' } as const
      const published = await production.publish(request, signal)
      if (destination !== 'youtube') {
        return published
      }
      await uploads.runUntilNothingIsDue(signal)
      return production.uploadOf(document.episode.id)
    },
  }

  function provideEpisode({ db: database }: ProductionTools, recipe: Recipe): Episode {
    const show = findShowByName(database, recipe.show)
    const found = show && findEpisodeByTitle(database, show.id, recipe.title)
    const { title, format, language, campaign } = recipe
    return (
      found ??
      createEpisode(db, clock, { title, format, language, campaign, showName: recipe.show })
    )
  }
}

/** What the feed of a recipe's show says: as it is kept, with the recipe's own words. */
function podcastSettings({ db, podcasts }: ProducerTools, recipe: Recipe): PodcastSettings {
  const show = findShowByName(db, recipe.show)
  const kept = show ? podcasts.settings(show) : firstSettings(recipe.show, recipe.language)
  return { ...kept, ...recipe.podcast }
}

/** What is said in recordings, each by itself; none when nobody speaks. Throws as `recogniseRecordings` does. */
async function recogniseMedia(
  { db, speech, models }: ProducerTools,
  { show, captions, format }: Recipe,
  media: readonly Asset[],
  context: JobContext,
): Promise<readonly SourceCue[]> {
  const model = await models.locate(captions?.speech?.model ?? '')
  if (!model) {
    throw new FailureError('speech.modelMissing')
  }
  const language = spokenLanguage(captions?.speech?.language)
  const request = {
    ...{ model, profile: readingProfile(format, kitOfShow(db, show).captions) },
    wanted: { language, terms: captions?.speech?.terms ?? '' },
    spoken: media.map((asset) => ({ asset, sounds: soundsOf(asset, media) })),
  }
  return await recogniseRecordings(speech, request, context).catch((error: unknown) => {
    if (error instanceof FailureError && error.failure.code === 'speech.nothingHeard') {
      return []
    }
    throw error
  })
}

function kitOfShow(db: ProducerTools['db'], showName: string): ShowKit {
  const show = findShowByName(db, showName)
  return show ? kitOf(db, show.id) : EMPTY_KIT
}

function saveChange({ db, now, newId }: ProductionTools, change: EpisodeChange): void {
  const { episode } = change
  if (episode.campaign !== undefined) {
    provideCampaign(db, newId, episode.campaign)
  }
  saveEpisode(db, { ...episode, updatedAtMs: now() })
  change.assets.filter(({ id }) => !findAsset(db, id)).forEach((asset) => addAsset(db, asset))
  saveTimeline(db, episode.id, change.timeline)
  replaceCaptionTracks(db, episode.id, change.captions)
  saveDetails(db, episode.id, change.details)
  replaceCitations(db, newId, episode.id, change.records)
  removeThumbnail(db, episode.id)
  if (change.thumbnail) {
    const frame = shownFrame(change.timeline, change.thumbnail.at)
    saveThumbnail(db, episode.id, { thumbnail: { ...change.thumbnail, frame }, file: '' })
  }
}

/** The picture of the recipe's thumbnail, for the list of episodes. */
async function saveThumbnailPicture(
  tools: ProducerTools,
  document: EpisodeDocument,
): Promise<void> {
  const { thumbnail, episode } = document
  if (thumbnail) {
    const folder = tools.folders.thumbnails(episode.id)
    const file = await makeThumbnail(tools, { document, thumbnail, folder })
    saveThumbnail(tools.db, episode.id, { thumbnail, file: tools.folders.relative(file) })
  }
}
