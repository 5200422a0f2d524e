import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Show } from '#shared/episodes/show.ts'
import type { Podcast } from '#shared/publishing/podcast/contract.ts'
import { FEED_FILE, publicAddress } from '#shared/publishing/podcast/podcast-settings.ts'
import { allShows } from '../../database/tables/shows.ts'
import { door } from '../../door.ts'
import { itemsIn } from './podcast-folder.ts'
import type { PodcastShelf } from './podcast-shelf.ts'

export function podcastHandlers(
  shelf: PodcastShelf,
  openEpisode: (episodeId: string) => EpisodeDocument,
) {
  const { podcast } = door
  return {
    list: podcast.list.handler(() =>
      Promise.all(allShows(shelf.tools.db).map((show) => describe(shelf, show))),
    ),
    open: podcast.open.handler(({ input }) => describe(shelf, shelf.show(input.showId))),
    save: podcast.save.handler(async ({ input }) => {
      const show = shelf.show(input.showId)
      await shelf.save(show, input.settings)
      return await describe(shelf, show)
    }),
    remove: podcast.remove.handler(({ input }) => shelf.remove(openEpisode(input.episodeId))),
    coverFromFile: podcast.coverFromFile.handler(async ({ input }) =>
      chosen(await shelf.coverFromFile(input.file)),
    ),
    coverFromThumbnail: podcast.coverFromThumbnail.handler(async ({ input, signal }) =>
      chosen(await shelf.coverFromThumbnail(openEpisode(input.episodeId), signal)),
    ),
  }
}

function chosen(cover: string) {
  return { cover, coverUrl: coverUrl(cover) }
}

function coverUrl(cover: string): string {
  return `media://podcast-cover/${basename(cover)}`
}

async function describe(shelf: PodcastShelf, show: Show): Promise<Podcast> {
  const settings = shelf.settings(show)
  const folder = shelf.folderOf(show.id)
  const feedFile = folder && join(folder, FEED_FILE)
  return {
    ...{ showId: show.id, showName: show.name, settings },
    episodeCount: folder ? (await itemsIn(folder)).length : 0,
    ...(settings.address === '' ? {} : { feedUrl: publicAddress(settings, FEED_FILE) }),
    ...(settings.cover === undefined ? {} : { coverUrl: coverUrl(settings.cover) }),
    ...(feedFile && existsSync(feedFile) ? { folder, feedFile } : {}),
  }
}
