import { randomUUID } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { appendAsset } from '#shared/editing/append-asset.ts'
import { EMPTY_TIMELINE, type Timeline } from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { addPages, turnTo } from '#shared/pages/edit-pages.ts'
import { newPage } from '#shared/pages/page.ts'
import { fromMilliseconds, ticks } from '#shared/time/ticks.ts'
import { connector } from '#main/database/connect.ts'
import { addAsset } from '#main/database/tables/assets.ts'
import { saveTimeline } from '#main/database/tables/timelines.ts'
import { createEpisode } from '#main/episodes/create-episode.ts'
import { probe } from '#main/ffmpeg/probe.ts'
import { findPrograms } from '#main/ffmpeg/programs.ts'
import { openWorkspace } from '#main/workspace/open-workspace.ts'

/**
 * Makes a workspace with an episode in which a camera recorded beside a screen: as a take leaves it. A picture may
 * be a page over its second half.
 */
const [folder = '', screen = '', camera = '', offsetMs = '0', picture] = process.argv.slice(2)
const programs = await findPrograms(process.env)
const connect = connector(process.env['PUSTAKA_SQLITE_BINDING'])
const workspace = await openWorkspace(folder, { connect, nowMs: Date.now() })
const clock = { now: Date.now, newId: () => randomUUID() }
const episode = createEpisode(workspace.db, clock, {
  title: 'Mencari di katalog',
  format: 'tutorial',
  language: 'id',
  showName: 'Literasi Digital',
})
const tied = await assetOf(camera)
const offset = fromMilliseconds(Number(offsetMs))
const leader = { ...(await assetOf(screen)), companions: [{ assetId: tied.id, offset }] }
addAsset(workspace.db, leader)
addAsset(workspace.db, tied)
const { id: assetId, duration, video } = leader
const clip = { assetId, duration, clipId: 'clip', frameRate: video?.frameRate }
const recorded = appendAsset(EMPTY_TIMELINE, clip)
saveTimeline(workspace.db, episode.id, picture ? await withPage(recorded, picture) : recorded)
workspace.close()

async function assetOf(file: string): Promise<Asset> {
  const { container: _, ...info } = await probe(programs, file)
  const { size, mtimeMs } = await stat(file)
  return {
    id: clock.newId(),
    episodeId: episode.id,
    name: basename(file),
    storage: 'referenced',
    file,
    ...info,
    sizeBytes: size,
    modifiedAtMs: Math.round(mtimeMs),
    companions: [],
  }
}

async function withPage(timeline: Timeline, file: string): Promise<Timeline> {
  const asset = await assetOf(file)
  addAsset(workspace.db, asset)
  const page = newPage('page', asset.id)
  const at = ticks(Math.round(duration / 2))
  return turnTo(addPages(timeline, [page]), { pageId: page.id, at })
}
