import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { createTranslator } from '#shared/i18n/create-translator.ts'
import { hasEnded } from '#shared/publishing/upload/upload-job.ts'
import type { InterfaceLanguage } from '#shared/workspace/settings.ts'
import { checkPermissionAt } from './answer-for.ts'
import { answersHandlers } from './campaigns/answers/handlers.ts'
import { campaignFilesHandlers } from './campaigns/file/handlers.ts'
import { campaignsHandlers } from './campaigns/handlers.ts'
import { decodeText } from './captions/decode-text.ts'
import { forgetAllReach, forgetOldReach } from './campaigns/reach/forget-old.ts'
import { reachHandlers } from './campaigns/reach/handlers.ts'
import { reportsHandlers } from './campaigns/report/handlers.ts'
import { findReadings } from './captions/align-episode.ts'
import { captionsHandlers } from './captions/handlers.ts'
import { speechHandlers } from './captions/recognise/handlers.ts'
import { ModelsFolder } from './captions/recognise/models-folder.ts'
import { checklistHandlers } from './checklist/handlers.ts'
import { collectionHandlers } from './collection/handlers.ts'
import { connector } from './database/connect.ts'
import { restoreBackup } from './database/open.ts'
import { findPublication } from './database/tables/publications.ts'
import { readSettings } from './database/tables/settings.ts'
import { door } from './door.ts'
import { editingHandlers } from './editing/handlers.ts'
import { compare, correct } from './correct-published.ts'
import { createEpisode } from './episodes/create-episode.ts'
import { episodesHandlers } from './episodes/handlers.ts'
import { exportHandlers } from './export/handlers.ts'
import { SpeedMemory } from './export/speed-memory.ts'
import { findPrograms } from './ffmpeg/programs.ts'
import { type StartSideProcess, forkNode } from './ffmpeg/side-process.ts'
import { FollowUps } from './follow-ups.ts'
import { jobsHandlers } from './jobs/handlers.ts'
import { JobRunner } from './jobs/runner.ts'
import { moveEpisode } from './move-episode.ts'
import { type ProducerTools, makeProducer } from './producer.ts'
import { Production } from './production.ts'
import type { FinishTakeTools } from './recording/finish-take.ts'
import { recordingHandlers } from './recording/handlers.ts'
import { type RecordingDesktop, openRecording } from './recording/open-recording.ts'
import { overlaysHandlers } from './overlays/handlers.ts'
import { OverlayDrawer } from './overlays/overlay-drawer.ts'
import { podcastHandlers } from './publishing/podcast/handlers.ts'
import { PodcastShelf } from './publishing/podcast/podcast-shelf.ts'
import type { DrawPicture } from './publishing/draw-picture.ts'
import { pagesHandlers } from './pages/handlers.ts'
import { publishingHandlers } from './publishing/handlers.ts'
import { youtubeForCampaigns } from './publishing/youtube/for-campaigns.ts'
import { queueHandlers, youtubeHandlers } from './publishing/youtube/handlers.ts'
import type { SecretStore } from './publishing/youtube/secret-store.ts'
import { openYouTube } from './publishing/youtube/youtube.ts'
import { recipesHandlers } from './recipes/handlers.ts'
import { drawKit } from './draw-kit.ts'
import { resolveMedia } from './resolve-media.ts'
import { showsHandlers } from './shows/handlers.ts'
import { thumbnailsHandlers } from './thumbnails/handlers.ts'
import { drawThumbnail } from './thumbnails/make-thumbnail.ts'
import { voiceHandlers } from './voice/handlers.ts'
import { VoiceFiles } from './voice/voice-files.ts'
import { workspaceHandlers } from './workspace/handlers.ts'
import { freeBytesOf } from './workspace/free-bytes.ts'
import { openWorkspace } from './workspace/open-workspace.ts'
import { ZERO } from '#shared/time/ticks.ts'

export interface StudioOptions {
  /** The folder that holds everything. */
  readonly workspace: string
  /** Read for PUSTAKA_MODELS (where models of speech are downloaded from), PUSTAKA_FFMPEG, PUSTAKA_FFPROBE and PUSTAKA_SQLITE_BINDING. */
  readonly environment: NodeJS.ProcessEnv
  /** Absolute path of the folder `resources`. */
  readonly resources: string
  /** Spoken where the person has chosen none. */
  readonly language: InterfaceLanguage
  readonly onBug: (error: unknown) => void
  /** What recording needs of a desktop; without one there is none. */
  readonly desktop?: RecordingDesktop
  /** How a process of the studio's own is started; as Node does it when left out. */
  readonly startProcess?: StartSideProcess
  /** Where tokens are kept; in a file only this user can read when left out. */
  readonly secrets?: (name: string) => SecretStore
  /** How this computer's settings reach an address (`PROXY host:port; DIRECT`); directly when left out. */
  readonly resolveProxy?: (url: string) => Promise<string>
  /** Told when an upload begins or ends to send, so that the computer stays awake. */
  readonly onSending?: (isSending: boolean) => void
}

export type Studio = Awaited<ReturnType<typeof openStudio>>

/**
 * Opens a workspace and builds everything that can be asked of it, without Electron.
 * Throws `workspace.*` or `ffmpeg.missing`.
 */
export async function openStudio(options: StudioOptions) {
  const looking = findPrograms(options.environment)
  looking.catch(() => undefined) // told below, once the workspace is open
  const connect = connector(options.environment['PUSTAKA_SQLITE_BINDING'])
  const workspace = await openWorkspace(options.workspace, { connect, nowMs: Date.now() })
  const programs = await looking.catch((error: unknown) => {
    workspace.close()
    throw error
  })
  const { db, folders } = workspace
  const clock = { now: Date.now, newId: () => randomUUID() }
  const fontsFolder = join(options.resources, 'fonts')
  const language = () => readSettings(db).language ?? options.language
  const jobs = new JobRunner({ logFolder: folders.logs, ...clock, onBug: options.onBug })
  const translate = () => createTranslator(language()).t
  const speeds = new SpeedMemory(folders.cache('figures', 'export-speeds.json'))
  const drawer = new OverlayDrawer({ folders, programs, fontsFolder })
  const voices = new VoiceFiles({ folders, programs })
  const models = new ModelsFolder(folders.models, options.environment['PUSTAKA_MODELS'])
  const speech = {
    ...{ folders, programs, startProcess: options.startProcess ?? forkNode },
    voiceModel: join(options.resources, 'speech', 'silero-vad.bin'),
  }
  const youtube = openYouTube({
    ...{ db, folders, translate, environment: options.environment, onBug: options.onBug },
    ...{ secrets: options.secrets, onSending: options.onSending, ...clock },
    resolveProxy: options.resolveProxy,
  })
  forgetOldReach(db, clock.now())
  const drawPicture: DrawPicture = (document, size, target, signal) => {
    const thumbnail = document.thumbnail ?? { at: ZERO, title: document.episode.title }
    const drawn = { document, thumbnail, size }
    return drawThumbnail({ folders, programs, fontsFolder }, drawn, target, signal)
  }
  const podcasts = new PodcastShelf({ db, folders, programs, drawPicture, ...clock })
  const followUps = new FollowUps({ db, folders, programs, jobs })
  const productionTools: ProducerTools = {
    ...{ speech, models, podcasts, uploads: youtube.queue },
    channelId: async () => (await youtube.account.secret())?.channel?.id,
    db,
    folders,
    programs,
    clock,
    jobs,
    followUps,
    fontsFolder,
    translate,
    ...clock,
    drawPicture,
    cleanVoice: (asset, voice, work) => voices.provide(asset, voice, work),
    rememberSpeed: (preset, speed) => void speeds.remember(preset, speed).catch(options.onBug),
    drawOverlays: (document, overlays, size) => drawer.draw(document, overlays, size),
  }
  const production = new Production(productionTools)
  const tools = { db, folders, programs, jobs, fontsFolder, clock, now: clock.now }
  const openEpisode = (episodeId: string) => production.open(episodeId)
  const finishTools: FinishTakeTools = {
    ...{ db, folders, programs, translate, ...clock },
    freeBytes: () => freeBytesOf(folders.workspace),
    onPlaced: (assets) => followUps.followTake(assets),
  }
  const recording = openRecording({
    ...{ tools: finishTools, openEpisode },
    ...{ desktop: options.desktop, environment: options.environment, onBug: options.onBug },
  })
  const checkMoment = (episodeId: string, publishAt: string) =>
    checkPermissionAt(tools, openEpisode(episodeId), publishAt)
  const moving = { db, checkMoment, now: clock.now, uploads: youtube.queue }
  const correcting = { db, youtube, openEpisode, now: clock.now }
  const learning = { db, now: clock.now, youtube: youtubeForCampaigns(youtube) }
  const router = {
    workspace: workspaceHandlers(workspace),
    shows: showsHandlers({
      ...{ ...tools, newId: clock.newId },
      drawPreview: (show, kit, signal) =>
        drawKit({ ...tools, drawer }, { show, kit }, translate(), signal),
      onAdded: (assets) => assets.forEach((asset) => followUps.startProxy(asset)),
    }),
    episodes: episodesHandlers({
      ...tools,
      startImport: (request) => production.startImport(request),
      isOnItsWay: (id) => youtube.queue.all().some((job) => job.episodeId === id && !hasEnded(job)),
    }),
    recording: recordingHandlers({ ...finishTools, ...recording }),
    editing: editingHandlers({ ...tools, newId: clock.newId }),
    voice: voiceHandlers({ db, jobs, voices }),
    captions: captionsHandlers(tools),
    speech: speechHandlers({
      ...speech,
      ...{ jobs, models, openEpisode },
    }),
    thumbnails: thumbnailsHandlers({ ...tools, newId: clock.newId, openEpisode }),
    overlays: overlaysHandlers({ drawer, openEpisode }),
    pages: pagesHandlers({
      ...tools,
      findReadings: (request, context) => findReadings(tools, request, context),
    }),
    export: exportHandlers({
      startExport: (id, wanted) => production.startExport(id, wanted),
      waitingExports: () => production.wishes.left(),
      resumeExport: (id) => production.resume(id),
      forgetExport: (id) => production.wishes.forget(id),
      readSpeeds: () => speeds.read(),
    }),
    publishing: publishingHandlers({
      ...tools,
      startPublishing: (id, destination) => production.startPublishing(id, destination),
    }),
    podcast: podcastHandlers(podcasts, openEpisode),
    queue: queueHandlers(youtube, translate, checkMoment),
    youtube: youtubeHandlers(youtube, {
      compare: (episodeId, signal) => compare(correcting, episodeId, signal),
      correct: (wanted, signal) => correct(correcting, wanted, signal),
      forgetWhatItTold: () => forgetAllReach(db),
    }),
    campaigns: campaignsHandlers({
      ...{ db, newId: clock.newId, now: clock.now },
      moveEpisode: (move) => moveEpisode(moving, move),
    }),
    checklist: checklistHandlers({ ...tools, openEpisode }),
    collection: collectionHandlers({ ...tools, newId: clock.newId, decodeText, translate }),
    reach: reachHandlers(learning),
    reports: reportsHandlers({ ...learning, resources: options.resources }),
    campaignFiles: campaignFilesHandlers({
      ...{ db, now: clock.now, newId: clock.newId },
      createEpisode: (wanted) => createEpisode(db, clock, wanted),
    }),
    answers: answersHandlers({ ...learning, unitsLeft: youtube.unitsLeft }),
    recipes: recipesHandlers({
      ...tools,
      producer: () => makeProducer(productionTools, production, translate()),
    }),
    jobs: jobsHandlers(jobs),
  }
  const context = { onBug: options.onBug }
  return {
    router: door.router(router),
    context,
    client: createRouterClient(door.router(router), { context }),
    language,
    runningJobs: () => jobs.runningCount,
    watchJobs: (signal: AbortSignal) => jobs.watch(signal),
    recorder: recording.recorder,
    uploads: youtube.queue,
    screenChanged: () => recording.desk.restartScreens(),
    resolveMedia: (url: string) => resolveMedia({ ...tools, voices }, url),
    isSignIn: (url: string) => url.startsWith(`${youtube.addresses.authorise}?`),
    publicationUrl: (id: string) => findPublication(db, id)?.url,
    ownsFile: (file: string) => folders.owns(folders.absolute(file)),
    absolute: (file: string) => folders.absolute(file),
    close: async () => {
      await recording.recorder.stop('quit').catch(options.onBug)
      await recording.desk.close()
      await youtube.close()
      await jobs.close()
      workspace.close()
    },
  }
}

/** Puts the newest good backup in place of a damaged database. Throws `workspace.noGoodBackup`. */
export function restoreWorkspace(options: Pick<StudioOptions, 'workspace' | 'environment'>) {
  const connect = connector(options.environment['PUSTAKA_SQLITE_BINDING'])
  return restoreBackup(options.workspace, connect, Date.now())
}
