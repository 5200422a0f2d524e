import { stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { appendAsset } from '#shared/editing/append-asset.ts'
import { addMusic } from '#shared/editing/music.ts'
import { addOverlay, cornerPicture } from '#shared/editing/overlays.ts'
import { addPicture } from '#shared/editing/pictures.ts'
import { type Timeline, timelineLength } from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import type { TimeRange } from '#shared/time/range.ts'
import { ZERO } from '#shared/time/ticks.ts'
import { CancelledError } from '#shared/failure/failure.ts'
import type { Connection } from '../database/open.ts'
import { recordChange } from '../database/record-change.ts'
import { addAsset, assetsOf } from '../database/tables/assets.ts'
import { touchEpisode } from '../database/tables/episodes.ts'
import { saveTimeline, timelineOf } from '../database/tables/timelines.ts'
import { probe } from '../ffmpeg/probe.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import type { JobContext } from '../jobs/runner.ts'
import { copyWhole } from '../workspace/copy-whole.ts'
import type { Folders } from '../workspace/folders.ts'
import type { Clock } from './clock.ts'

export interface ImportTools {
  readonly db: Connection
  readonly folders: Folders
  readonly programs: Programs
  readonly clock: Clock
}

export interface ImportRequest {
  readonly episodeId: string
  readonly file: string
  readonly storage: 'referenced' | 'copied'
  readonly use?: 'clip' | 'music' | 'overlay' | undefined
  /** When an overlay is seen. */
  readonly range?: TimeRange | undefined
}

/**
 * Looks into a media file and puts it at the end of the episode's timeline. The original is only read.
 * Throws `media.*`, `disk.full` or CancelledError; then the episode is as it was.
 */
export async function importFile(
  tools: ImportTools,
  request: ImportRequest,
  context: JobContext,
): Promise<Asset> {
  const asset = await readAsset(tools, request, context)
  const { episodeId } = request
  recordChange(tools.db, { episodeId, label: 'import' }, () => place(tools, asset, request))
  return asset
}

/** The asset of a media file, copied in when asked for, not yet part of the episode. Throws likewise. */
export async function readAsset(
  tools: ImportTools,
  request: ImportRequest,
  context: JobContext,
): Promise<Asset> {
  const original = resolve(request.file)
  context.report('checking', 0)
  const { container: _, ...info } = await probe(tools.programs, original)
  const id = tools.clock.newId()
  const file =
    request.storage === 'copied' ? await copyIn(tools, { ...request, id }, context) : original
  const { size, mtimeMs } = await stat(original)
  const asset: Asset = {
    id,
    episodeId: request.episodeId,
    name: basename(original),
    storage: request.storage,
    file,
    ...info,
    sizeBytes: size,
    modifiedAtMs: Math.round(mtimeMs),
    companions: [],
  }
  if (context.signal.aborted) {
    throw new CancelledError()
  }
  return asset
}

function place({ db, clock }: ImportTools, asset: Asset, request: ImportRequest): void {
  const isFirstVideo = !assetsOf(db, asset.episodeId).some((other) => other.kind === 'video')
  addAsset(db, asset)
  const timeline = timelineOf(db, asset.episodeId)
  const placed = withUse(timeline, asset, request) ?? withAsset(timeline, asset, isFirstVideo)
  saveTimeline(db, asset.episodeId, placed)
  touchEpisode(db, asset.episodeId, clock.now())
}

/** Undefined where it cannot be used as asked. */
function withUse(
  timeline: Timeline,
  { id, kind, audio }: Asset,
  { use, range }: ImportRequest,
): Timeline | undefined {
  if (timeline.clips.length === 0) {
    return undefined
  }
  if (use === 'music' && audio) {
    return addMusic(timeline, { id, assetId: id })
  }
  const all = { start: ZERO, end: timelineLength(timeline) }
  return use === 'overlay' && kind === 'image'
    ? addOverlay(timeline, cornerPicture(id, id, range ?? all))
    : undefined
}

function withAsset(timeline: Timeline, asset: Asset, isFirstVideo: boolean): Timeline {
  if (asset.kind === 'image') {
    const at = timeline.pictures.length === 0 ? ZERO : timelineLength(timeline)
    return addPicture(timeline, { id: asset.id, assetId: asset.id, at })
  }
  return appendAsset(timeline, {
    assetId: asset.id,
    duration: asset.duration,
    clipId: asset.id,
    frameRate: isFirstVideo ? asset.video?.frameRate : undefined,
  })
}

/** Answers a workspace path. */
async function copyIn(
  { folders }: ImportTools,
  { episodeId, file, id }: ImportRequest & { readonly id: string },
  { signal, report }: JobContext,
): Promise<string> {
  const target = join(folders.assets(episodeId), `${id}-${basename(file)}`)
  const onProgress = (fraction: number) => report('copying', fraction)
  await copyWhole(file, target, { signal, onProgress })
  return folders.relative(target)
}
