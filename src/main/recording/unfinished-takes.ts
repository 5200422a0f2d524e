import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import {
  RECORDED_RATE,
  WAV_HEADER_BYTES,
  channelsOf,
  frameBytes,
} from '#shared/recording/sound-format.ts'
import { isSound } from '#shared/recording/source.ts'
import type { TakeJournal } from '#shared/recording/take-journal.ts'
import type { UnfinishedTake } from '#shared/recording/take.ts'
import { toMilliseconds } from '#shared/time/ticks.ts'
import type { Connection } from '../database/open.ts'
import { findEpisode } from '../database/tables/episodes.ts'
import { findTake } from '../database/tables/takes.ts'
import { probe } from '../ffmpeg/probe.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import type { Folders } from '../workspace/folders.ts'
import type { FilesOfTrack } from './finish-files.ts'
import { PICTURE_ENDINGS, finishedName, hasFiles, journalIn } from './take-folder.ts'

export interface UnfinishedTools {
  readonly db: Connection
  readonly folders: Folders
  readonly programs: Programs
  /** The take that is being recorded now, if any. */
  readonly currentTake: () => string | undefined
}

interface Found {
  readonly folder: string
  readonly journal: TakeJournal
}

/** Takes whose files are there and that were never finished: the program was ended in the middle. */
export async function unfinishedTakes(tools: UnfinishedTools): Promise<UnfinishedTake[]> {
  const found = await findUnfinished(tools)
  return await Promise.all(found.map((take) => describe(tools, take)))
}

/** Where an unfinished take lies; undefined when there is none of that id. */
export async function unfinishedFolder(
  tools: UnfinishedTools,
  takeId: string,
): Promise<string | undefined> {
  const found = await findUnfinished(tools)
  return found.find(({ journal }) => journal.beginning.takeId === takeId)?.folder
}

async function findUnfinished({ db, folders, currentTake }: UnfinishedTools): Promise<Found[]> {
  const root = join(folders.workspace, 'episodes')
  const episodes = await readdir(root).catch(() => [])
  const found: Found[] = []
  for (const episodeId of episodes.filter((id) => findEpisode(db, id))) {
    const takes = folders.takes(episodeId)
    for (const name of await readdir(takes).catch(() => [])) {
      const folder = join(takes, name)
      const journal = await journalIn(folder)
      const takeId = journal?.beginning.takeId
      if (
        journal &&
        takeId &&
        hasFiles(journal) &&
        takeId !== currentTake() &&
        !findTake(db, takeId)
      ) {
        found.push({ folder, journal })
      }
    }
  }
  return found
}

async function describe(
  tools: UnfinishedTools,
  { folder, journal }: Found,
): Promise<UnfinishedTake> {
  const { beginning, stretches } = journal
  const stretchesOnDisk = await Promise.all(
    stretches.map(async ({ goMs, endMs, files }, index) => {
      const tracks = beginning.tracks.map(async ({ key, source }) => {
        const own = files.filter(({ track }) => track === key)
        return await trackOnDisk(tools, {
          folder,
          key,
          kind: source.kind,
          stretch: index,
          files: own,
        })
      })
      const parts = (await Promise.all(tracks)).flat()
      const lastMs = endMs ?? Math.max(goMs, ...parts.map((part) => part.endMs))
      return { durationMs: lastMs - goMs, sizeBytes: sum(parts.map((part) => part.sizeBytes)) }
    }),
  )
  return {
    takeId: beginning.takeId,
    episodeId: beginning.episodeId,
    episodeTitle: findEpisode(tools.db, beginning.episodeId)?.title ?? dirname(folder),
    number: beginning.number,
    startedAtMs: beginning.startedAtMs,
    durationMs: Math.round(sum(stretchesOnDisk.map(({ durationMs }) => durationMs))),
    sizeBytes: sum(stretchesOnDisk.map(({ sizeBytes }) => sizeBytes)),
  }
}

interface PartOnDisk {
  readonly endMs: number
  readonly sizeBytes: number
}

/**
 * The files of a track in one stretch. When the program ended in the middle of recovering, they have become
 * one file of another name.
 */
async function trackOnDisk(tools: UnfinishedTools, track: FilesOfTrack): Promise<PartOnDisk[]> {
  const { folder, key, kind, stretch, files } = track
  const [begun] = files
  const recorded = files.filter(({ file }) => existsSync(join(folder, file)))
  const endings = isSound(kind) ? (['wav'] as const) : PICTURE_ENDINGS
  const finished = endings
    .map((ending) => finishedName(key, stretch, ending))
    .find((name) => existsSync(join(folder, name)))
  const parts =
    recorded.length === 0 && begun && finished ? [{ ...begun, file: finished }] : recorded
  return await Promise.all(
    parts.map(async ({ file, startedAtMs }) => {
      const path = join(folder, file)
      const sizeBytes = await sizeOf(path)
      const lasts = isSound(kind)
        ? soundMs(sizeBytes, channelsOf(kind))
        : await pictureMs(tools, path)
      return { endMs: startedAtMs + lasts, sizeBytes }
    }),
  )
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function soundMs(bytes: number, channels: number): number {
  return Math.max(0, ((bytes - WAV_HEADER_BYTES) / frameBytes(channels) / RECORDED_RATE) * 1000)
}

function pictureMs({ programs }: UnfinishedTools, file: string): Promise<number> {
  return probe(programs, file).then(
    ({ duration }) => toMilliseconds(duration),
    () => 0, // not one picture is whole
  )
}

function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0, // recovered in this very moment
  )
}
