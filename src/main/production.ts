import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { PresetId } from '#shared/export/preset.ts'
import type { WantedExport } from '#shared/export/waiting-export.ts'
import type { Destination } from '#shared/publishing/publication.ts'
import { uploadState, watchUrl } from '#shared/publishing/upload/upload-job.ts'
import { type Unanswered, answeredChecklist, asAnswered, keepAnswers } from './answer-for.ts'
import { publicationsOf } from './database/tables/publications.ts'
import { importFile, type ImportRequest, type ImportTools } from './episodes/import-file.ts'
import { openEpisode } from './episodes/open-episode.ts'
import {
  type EpisodeVersion,
  type ExportRequest,
  type ExportTools,
  exportEpisode,
} from './export/export-episode.ts'
import type { FollowUps } from './follow-ups.ts'
import type { JobContext, JobRunner } from './jobs/runner.ts'
import { KeptWishes } from './kept-wishes.ts'
import { SHARE_PACKAGES, isShareDestination } from '#shared/publishing/files/share-package.ts'
import { type PackageTools, makePackage } from './publishing/files/make-package.ts'
import type { PodcastShelf } from './publishing/podcast/podcast-shelf.ts'
import { publishToPodcast } from './publishing/podcast/publish-to-podcast.ts'
import { type PublishTools, publishEpisode } from './publishing/publish-episode.ts'
import { checkMoment, enqueue, uploadOf } from './publishing/youtube/enqueue.ts'
import type { UploadQueue } from './publishing/youtube/upload-queue.ts'

export interface PublishRequest {
  readonly document: EpisodeDocument
  readonly version: EpisodeVersion
  readonly destination: Destination
  readonly unanswered: Unanswered
}

/** Where something published can be watched, once it can. */
export interface Published {
  readonly destination: Destination
  readonly state: string
  readonly url: string
}

/** Everything the long jobs of an episode need. */
export type ProductionTools = ImportTools &
  ExportTools &
  PublishTools &
  PackageTools & {
    readonly jobs: JobRunner
    readonly followUps: FollowUps
    readonly uploads: UploadQueue
    /** Of the channel that is connected, if there is one. */
    readonly channelId: () => Promise<string | undefined>
    readonly podcasts: PodcastShelf
  }

/** The jobs in which features meet: an import is followed up, publishing exports first. */
export class Production {
  readonly #tools: ProductionTools
  readonly wishes: KeptWishes

  constructor(tools: ProductionTools) {
    this.#tools = tools
    this.wishes = new KeptWishes(tools)
  }

  open(episodeId: string): EpisodeDocument {
    return openEpisode(this.#tools.db, episodeId)
  }

  startImport(request: ImportRequest): string {
    const { jobs, followUps } = this.#tools
    const { id, finished } = jobs.start(
      { kind: 'import', subject: request.file, episodeId: request.episodeId },
      (context) => importFile(this.#tools, request, context),
    )
    finished.then(
      (asset) => followUps.startProxy(asset),
      () => undefined, // told by the job itself
    )
    return id
  }

  /** Answers the job's id. */
  startExport(episodeId: string, wanted: WantedExport): string {
    const document = this.open(episodeId)
    return this.wishes.carryOut(episodeId, wanted, () =>
      this.#tools.jobs.start(
        { kind: 'export', subject: this.#exportSubject(document, wanted.presets), episodeId },
        (context) => this.export({ ...wanted, document }, context),
      ),
    )
  }

  /** What an earlier run of the studio did not finish is made after all. */
  resume(wishId: string): void {
    const found = this.wishes.left().find(({ id }) => id === wishId)
    if (found) {
      const { publishTo, ...wanted } = found.wanted
      if (publishTo === undefined) {
        this.startExport(found.episodeId, wanted)
      } else {
        this.startPublishing(found.episodeId, publishTo)
      }
      this.wishes.forget(wishId)
    }
  }

  /** Several exports may wait at once: each says which files it makes. */
  #exportSubject({ episode }: EpisodeDocument, presets: readonly PresetId[]): string {
    const translate = this.#tools.translate()
    const names = presets.map((preset) => translate(`publishing.preset.${preset}`))
    return `${episode.title} (${names.join(', ')})`
  }

  /** For YouTube the job ends when the episode stands in the queue, which does the rest. */
  startPublishing(episodeId: string, destination: Destination): string {
    const document = this.open(episodeId)
    if (destination === 'youtube') {
      answeredChecklist(this.#tools, document, 'refuse')
      checkMoment(document, this.#tools.now())
    }
    const subject = this.#publishSubject(document, destination)
    const presets = [...this.#presetsFor(document, destination)]
    return this.wishes.carryOut(episodeId, { presets, publishTo: destination }, () =>
      this.#tools.jobs.start(
        { kind: 'publish', subject, episodeId, destination },
        async (context) => {
          // Where no player switches captions on, they are written into the picture.
          const isShared = isShareDestination(destination)
          const burnedCaptions = isShared ? document.captions[0]?.language : undefined
          const version = await this.export({ document, presets, burnedCaptions }, context)
          const request = { document, version, destination, unanswered: 'refuse' } as const
          return await this.publish(request, context.signal)
        },
      ),
    )
  }

  /** Several destinations may wait at once: each says which it is. */
  #publishSubject({ episode }: EpisodeDocument, destination: Destination): string {
    return `${episode.title} (${this.#tools.translate()(`publishing.${destination}`)})`
  }

  #presetsFor({ show }: EpisodeDocument, destination: Destination): readonly PresetId[] {
    switch (destination) {
      case 'practice':
        return ['youtube-1080p', 'podcast-mp3']
      case 'youtube':
        return ['youtube-1080p']
      case 'podcast':
        return [this.#tools.podcasts.settings(show).sound]
      case 'instagram':
      case 'facebook':
      case 'whatsapp':
        return [SHARE_PACKAGES[destination].clips[0]]
    }
  }

  export(request: ExportRequest, context: JobContext): Promise<EpisodeVersion> {
    return exportEpisode(this.#tools, request, context)
  }

  async publish(request: PublishRequest, signal: AbortSignal): Promise<Published> {
    const { destination } = request
    switch (destination) {
      case 'practice':
        return await publishEpisode(this.#tools, request, signal)
      case 'youtube':
        return await this.#queueForYouTube(request)
      case 'podcast':
        return await publishToPodcast(this.#tools.podcasts, request, signal)
      case 'instagram':
      case 'facebook':
      case 'whatsapp':
        return await makePackage(this.#tools, { ...request, destination }, signal)
    }
  }

  /** The export took its time: what a person changed meanwhile, such as the day, holds. */
  async #queueForYouTube({
    document: exported,
    version,
    unanswered,
  }: PublishRequest): Promise<Published> {
    const { db, folders, uploads } = this.#tools
    const episodeId = exported.episode.id
    const fresh = this.open(episodeId)
    const document = { ...exported, details: fresh.details }
    const items = answeredChecklist(this.#tools, fresh, unanswered)
    const video = version.exports.find(({ preset }) => isForYouTube(preset))
    const isNew = await enqueue(
      uploads,
      {
        document: asAnswered(document, items),
        version: { ...version, video: video && folders.absolute(video.file) },
      },
      {
        ...this.#tools,
        channelId: await this.#tools.channelId(),
        publications: (id) => publicationsOf(db, id),
      },
    )
    if (isNew) {
      keepAnswers(this.#tools, document, { version: version.version, items })
    }
    return this.uploadOf(episodeId)
  }

  /** Where the upload of an episode stands. */
  uploadOf(episodeId: string): Published {
    const { db, uploads } = this.#tools
    const job = uploadOf(uploads, episodeId)
    if (job) {
      const url = job.videoId === undefined ? '' : watchUrl(job.videoId)
      return { destination: 'youtube', state: uploadState(job), url }
    }
    const there = publicationsOf(db, episodeId).find(({ destination }) => destination === 'youtube')
    const state = there ? 'done' : 'cancelled'
    return { destination: 'youtube', state, url: there?.url ?? '' }
  }
}

function isForYouTube(preset: PresetId): boolean {
  return preset.startsWith('youtube') || preset === 'vertical-1080'
}
