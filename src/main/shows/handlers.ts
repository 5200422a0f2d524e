import type { Asset } from '#shared/episodes/asset.ts'
import type { Show } from '#shared/episodes/show.ts'
import { FailureError } from '#shared/failure/failure.ts'
import type { KitChoices, KitPart, ShowKit } from '#shared/shows/kit.ts'
import type { Connection } from '../database/open.ts'
import { findEpisode } from '../database/tables/episodes.ts'
import { kitOf, saveKit } from '../database/tables/show-kits.ts'
import { allShows, changeShow, findShow, findShowByName } from '../database/tables/shows.ts'
import { door } from '../door.ts'
import { bringInto } from './bring-into.ts'
import { type TakeFileTools, takeFile } from './take-file.ts'

/** Pictures of how a kit looks, as `media:` addresses. */
export interface KitPreview {
  readonly lowerThirdUrl: string
  readonly endCardUrl: string
  readonly thumbnailUrl: string
}

export interface ShowsHandlerTools extends TakeFileTools {
  readonly db: Connection
  readonly drawPreview: (show: Show, kit: ShowKit, signal?: AbortSignal) => Promise<KitPreview>
  /** Told of files that came to an episode. */
  readonly onAdded: (assets: readonly Asset[]) => void
}

export function showsHandlers(tools: ShowsHandlerTools) {
  const { db } = tools
  const shows = door.shows
  return {
    list: shows.list.handler(() => allShows(db).map((show) => ({ show, kit: kitOf(db, show.id) }))),
    open: shows.open.handler(({ input }) => {
      const show = existing(db, input.showId)
      return { show, kit: kitOf(db, show.id) }
    }),
    change: shows.change.handler(({ input: { showId: id, name, spine } }) => {
      const before = existing(db, id)
      if (name !== before.name && findShowByName(db, name)) {
        throw new FailureError('show.nameTaken', { name })
      }
      changeShow(db, { id, name, spine })
    }),
    saveKit: shows.saveKit.handler(({ input }) => saveChoices(db, input)),
    takeFile: shows.takeFile.handler(async ({ input, signal }) => {
      const { id } = existing(db, input.showId)
      const file = await takeFile(tools, input, signal)
      saveFile(db, id, input.part, file)
    }),
    dropFile: shows.dropFile.handler(({ input }) =>
      saveFile(db, existing(db, input.showId).id, input.part, undefined),
    ),
    preview: shows.preview.handler(async ({ input, signal }) => {
      const show = existing(db, input.showId)
      const { files } = kitOf(db, show.id)
      return await tools.drawPreview(show, { ...input.choices, files }, signal)
    }),
    bringInto: shows.bringInto.handler(({ input }) => {
      const episode = findEpisode(db, input.episodeId)
      if (!episode) {
        throw new FailureError('episode.missing')
      }
      const kit = kitOf(db, episode.showId)
      const { assets, added } = db.transaction(() => bringInto(db, episode.id, kit))()
      tools.onAdded(added)
      return { assets }
    }),
  }
}

/** The files that the kit has stay. */
function saveChoices(
  db: Connection,
  { showId, choices }: { readonly showId: string; readonly choices: KitChoices },
): void {
  const { id } = existing(db, showId)
  saveKit(db, id, { ...choices, files: kitOf(db, id).files })
}

function saveFile(
  db: Connection,
  showId: string,
  part: KitPart,
  file: ShowKit['files'][KitPart],
): void {
  const kit = kitOf(db, showId)
  saveKit(db, showId, { ...kit, files: { ...kit.files, [part]: file } })
}

function existing(db: Connection, id: string): Show {
  const show = findShow(db, id)
  if (!show) {
    throw new FailureError('show.missing')
  }
  return show
}
