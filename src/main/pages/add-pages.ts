import type { Asset } from '#shared/episodes/asset.ts'
import { addPages } from '#shared/pages/edit-pages.ts'
import { newPage } from '#shared/pages/page.ts'
import type { Connection } from '../database/open.ts'
import { recordChange } from '../database/record-change.ts'
import { addAsset } from '../database/tables/assets.ts'
import { touchEpisode } from '../database/tables/episodes.ts'
import { saveTimeline, timelineOf } from '../database/tables/timelines.ts'
import type { JobContext } from '../jobs/runner.ts'
import { together } from '../jobs/together.ts'
import { type ReadPageTools, readPage } from './read-page.ts'

export interface AddPagesTools extends ReadPageTools {
  readonly db: Connection
  readonly now: () => number
}

export interface PagesToAdd {
  readonly episodeId: string
  readonly files: readonly string[]
}

/** Makes a page of each picture, in this order: all of them or, where one is none, none. Throws as `readPage`. */
export async function addPicturesAsPages(
  tools: AddPagesTools,
  { episodeId, files }: PagesToAdd,
  context: JobContext,
): Promise<void> {
  const assets = await readPages(tools, { episodeId, files }, context)
  const { db, now } = tools
  recordChange(db, { episodeId, label: 'addPages' }, () => {
    assets.forEach((asset) => addAsset(db, asset))
    const pages = assets.map(({ id }) => newPage(id, id))
    saveTimeline(db, episodeId, addPages(timelineOf(db, episodeId), pages))
    touchEpisode(db, episodeId, now())
  })
}

/** Read at once: most of a small picture's time is spent waiting for programs and for the disk. */
const AT_ONCE = 4

async function readPages(
  tools: ReadPageTools,
  { episodeId, files }: PagesToAdd,
  context: JobContext,
): Promise<Asset[]> {
  const assets: Asset[] = []
  while (assets.length < files.length) {
    context.report('copying', assets.length / files.length)
    const next = files.slice(assets.length, assets.length + AT_ONCE)
    assets.push(
      ...(await together(next.map((file) => readPage(tools, { episodeId, file }, context)))),
    )
  }
  return assets
}
