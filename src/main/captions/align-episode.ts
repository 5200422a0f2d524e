import type { Alignment } from '#shared/alignment/alignment.ts'
import type { ScriptLine } from '#shared/alignment/script-lines.ts'
import type { CaptionTrack } from '#shared/captions/cue.ts'
import { cuesOfScript } from '#shared/captions/cues-of-script.ts'
import { SURE } from '#shared/captions/doubt.ts'
import { placeOnSources } from '#shared/captions/place-on-sources.ts'
import { readingProfile } from '#shared/captions/reading-problems.ts'
import type { ScriptResult } from '#shared/captions/script-result.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import type { Episode } from '#shared/episodes/episode.ts'
import { FailureError } from '#shared/failure/failure.ts'
import type { Connection } from '../database/open.ts'
import { assetsOf } from '../database/tables/assets.ts'
import { kitOf } from '../database/tables/show-kits.ts'
import { timelineOf } from '../database/tables/timelines.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import type { JobContext } from '../jobs/runner.ts'
import type { Folders } from '../workspace/folders.ts'
import { soundFiles } from '../workspace/sound-files.ts'
import { alignScript } from './align/align-script.ts'
import { keepAlignment, readKeptAlignment } from './align/kept-alignment.ts'

export interface AlignEpisodeTools {
  readonly db: Connection
  readonly folders: Folders
  readonly programs: Programs
}

export interface AlignEpisodeRequest {
  readonly episode: Episode
  readonly lines: readonly ScriptLine[]
  /** The language the voice is compared in. */
  readonly language: string
}

/** As `findReadings`, told in a few figures. */
export async function alignEpisode(
  tools: AlignEpisodeTools,
  request: AlignEpisodeRequest,
  context: JobContext,
): Promise<ScriptResult> {
  return resultOf((await findReadings(tools, request, context)).alignment)
}

/** A script and the recordings it was found in, one after the other. */
export interface FoundReadings {
  readonly alignment: Alignment
  readonly assets: readonly Asset[]
}

/**
 * Finds when the lines of a script are read in the recordings of an episode, and keeps that: when the script
 * changes later, only what changed is compared again. Throws `script.*`, what decoding throws, CancelledError.
 */
export async function findReadings(
  tools: AlignEpisodeTools,
  { episode, lines, language }: AlignEpisodeRequest,
  context: JobContext,
): Promise<FoundReadings> {
  if (lines.every(({ parts }) => parts.length === 0)) {
    throw new FailureError('script.empty', { name: episode.title })
  }
  const assets = recordingsOf(tools.db, episode.id)
  const recordings = assets.map((asset) => ({
    sounds: soundFiles(tools, asset),
    duration: asset.duration,
  }))
  if (recordings.every(({ sounds }) => sounds.length === 0)) {
    throw new FailureError('script.noSound', { name: episode.title })
  }
  const file = keptFile(tools.folders, episode.id)
  const about = { language, recordings: assets.map(signOf) }
  const kept = await readKeptAlignment(file)
  const isSame =
    kept?.language === language &&
    JSON.stringify(kept.recordings) === JSON.stringify(about.recordings)
  const earlier = isSame ? kept.alignment : undefined
  const request = { recordings, lines, language, earlier }
  const alignment = await alignScript(tools.programs, request, context)
  await keepAlignment(file, { ...about, alignment })
  return { alignment, assets }
}

/** The captions of what was aligned last. Throws `script.empty` when nothing was. */
export async function alignedTrack(
  { db, folders }: Pick<AlignEpisodeTools, 'db' | 'folders'>,
  { id, showId, title, format, language }: Episode,
): Promise<CaptionTrack> {
  const kept = await readKeptAlignment(keptFile(folders, id))
  if (!kept) {
    throw new FailureError('script.empty', { name: title })
  }
  const assets = kept.recordings.flatMap(
    ({ assetId }) => assetsOf(db, id).find((asset) => asset.id === assetId) ?? [],
  )
  const cues = cuesOfScript(kept.alignment, readingProfile(format, kitOf(db, showId).captions))
  return { language, cues: placeOnSources(cues, assets) }
}

function keptFile(folders: Folders, episodeId: string): string {
  return folders.cache('alignments', `${episodeId}.json`)
}

/** What is played, in the order in which it is first used. */
function recordingsOf(db: Connection, episodeId: string): Asset[] {
  const assets = new Map(assetsOf(db, episodeId).map((asset) => [asset.id, asset]))
  const used = new Set(timelineOf(db, episodeId).clips.map(({ assetId }) => assetId))
  return [...used].flatMap((id) => assets.get(id) ?? []).filter(({ kind }) => kind !== 'image')
}

function signOf({ id, modifiedAtMs }: Asset) {
  return { assetId: id, modifiedAtMs }
}

function resultOf({ lines }: Alignment): ScriptResult {
  const read = lines.flatMap(({ reading }) => reading ?? [])
  return {
    found: read.length,
    doubtful: read.filter(({ confidence }) => confidence < SURE).length,
    notHeard: lines.filter(({ reading }) => reading === null).map(({ text }) => text),
  }
}
