import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Show } from '#shared/episodes/show.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { isBlocked } from '#shared/publishing/podcast/podcast-problems.ts'
import {
  FEED_FILE,
  type PodcastSettings,
  firstSettings,
  publicAddress,
} from '#shared/publishing/podcast/podcast-settings.ts'
import { THUMBNAIL_SHAPES } from '#shared/thumbnails/thumbnail.ts'
import { episodeRowsOf } from '../../database/tables/episode-rows.ts'
import {
  type PodcastIdentity,
  type SavedPodcast,
  podcastOf,
  savePodcastIdentity,
  savePodcastSettings,
} from '../../database/tables/podcasts.ts'
import { removePublication } from '../../database/tables/publications.ts'
import { allShows } from '../../database/tables/shows.ts'
import type { Programs } from '../../ffmpeg/programs.ts'
import { Lane } from '../../jobs/lane.ts'
import type { WorkspaceTools } from '../../workspace/workspace-tools.ts'
import type { DrawPicture } from '../draw-picture.ts'
import { coverFromFile, keepCover } from './covers.ts'
import { feedGuid, newIdentity } from './identity.ts'
import {
  type EpisodeToPublish,
  type FeedFrame,
  publishItem,
  removeItem,
  writeFeed,
} from './podcast-folder.ts'

interface PodcastTools extends WorkspaceTools {
  readonly programs: Programs
  readonly drawPicture: DrawPicture
}

const NEVER = new AbortController().signal

/** The podcasts of all shows. What writes a feed waits for what does so already. */
export class PodcastShelf {
  readonly tools: PodcastTools
  readonly #lane = new Lane()

  constructor(tools: PodcastTools) {
    this.tools = tools
  }

  show(showId: string): Show {
    const show = allShows(this.tools.db).find(({ id }) => id === showId)
    if (!show) {
      throw new FailureError('podcast.showMissing')
    }
    return show
  }

  /** As it was kept, or as it would begin. */
  settings(show: Show): PodcastSettings {
    const { db } = this.tools
    const [latest] = episodeRowsOf(db, { showId: show.id, text: '', limit: 1 })
    return (
      podcastOf(db, show.id)?.settings ?? firstSettings(show.name, latest?.episode.language ?? 'id')
    )
  }

  /** Absolute; undefined before the first episode. */
  folderOf(showId: string): string | undefined {
    const identity = podcastOf(this.tools.db, showId)?.identity
    return identity && this.#folder(identity)
  }

  /** Keeps the settings, and makes the feed anew when there is one that may be. Throws `podcast.addressTaken`. */
  async save(show: Show, settings: PodcastSettings): Promise<void> {
    const { db, folders } = this.tools
    this.#checkAddress(show, settings)
    // Only what was made a cover here is copied to where everyone sees it.
    const name = settings.cover && join(folders.podcastCovers, basename(settings.cover))
    const cover = name && folders.relative(name)
    savePodcastSettings(db, show.id, { ...settings, cover })
    const saved = podcastOf(db, show.id)
    const frame = saved && this.#frame(saved)
    if (frame && !isBlocked(settings)) {
      await this.#lane.take(NEVER, () => writeFeed(frame.folder, frame))
    }
  }

  /** Takes an episode out of its show's feed; what it was made from stays. */
  async remove({ episode, show, publications }: EpisodeDocument): Promise<void> {
    const { db } = this.tools
    const saved = podcastOf(db, show.id)
    const frame = saved && this.#frame(saved)
    if (frame) {
      await this.#lane.take(NEVER, () => removeItem(frame.folder, episode.id, frame))
    }
    const there = publications.find(({ destination }) => destination === 'podcast')
    if (there) {
      removePublication(db, there.id)
    }
  }

  coverFromFile(file: string): Promise<string> {
    return coverFromFile(this.tools, file)
  }

  coverFromThumbnail(document: EpisodeDocument, signal?: AbortSignal): Promise<string> {
    const { drawPicture } = this.tools
    return keepCover(this.tools, 'jpg', (target) =>
      drawPicture(document, THUMBNAIL_SHAPES.square, target, signal),
    )
  }

  /** Puts an episode into its show's feed; answers the feed's file. Throws `podcast.incomplete` or `podcast.addressTaken`. */
  async publish(
    document: EpisodeDocument,
    episode: EpisodeToPublish,
    signal: AbortSignal,
  ): Promise<string> {
    const { db } = this.tools
    const { show } = document
    const settings = this.settings(show)
    if (isBlocked(settings)) {
      throw new FailureError('podcast.incomplete', { show: show.name })
    }
    this.#checkAddress(show, settings)
    const hasCover = settings.cover && existsSync(this.tools.folders.absolute(settings.cover))
    const cover = hasCover ? settings.cover : await this.coverFromThumbnail(document, signal)
    savePodcastSettings(db, show.id, { ...settings, cover })
    if (!podcastOf(db, show.id)?.identity) {
      savePodcastIdentity(db, show.id, newIdentity(show, settings))
    }
    const saved = podcastOf(db, show.id)
    const frame = saved && this.#frame(saved)
    if (!frame) {
      throw new Error('a podcast that was just saved is there')
    }
    await this.#lane.take(signal, () => publishItem(frame.folder, episode, frame, signal))
    return join(frame.folder, FEED_FILE)
  }

  /** Two podcasts in one folder on the web would take each other's place, for all who listen. */
  #checkAddress(show: Show, settings: PodcastSettings): void {
    const { db } = this.tools
    const feed = addressOf(settings)
    const other = allShows(db).find(({ id }) => {
      const known = id === show.id ? undefined : podcastOf(db, id)?.settings
      return known && feed !== undefined && addressOf(known) === feed
    })
    if (other) {
      throw new FailureError('podcast.addressTaken', { show: other.name })
    }
  }

  #frame({
    settings,
    identity,
  }: SavedPodcast): (FeedFrame & { readonly folder: string }) | undefined {
    const { folders, now } = this.tools
    if (!identity || settings.cover === undefined) {
      return undefined
    }
    return {
      ...{ settings, guid: identity.guid, builtAtMs: now() },
      cover: folders.absolute(settings.cover),
      folder: this.#folder(identity),
    }
  }

  #folder({ folder }: PodcastIdentity): string {
    return join(this.tools.folders.podcasts, folder)
  }
}

/** Where a feed will be found, as guids take it; undefined before an address is given. */
function addressOf(settings: PodcastSettings): string | undefined {
  return settings.address === '' ? undefined : feedGuid(publicAddress(settings, FEED_FILE))
}
