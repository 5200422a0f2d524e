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
import { journalIn } from './take-folder.ts'

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
      // A take that was never begun holds nothing that could be lost.
      const hasFiles = journal?.stretches.some(({ files }) => files.length > 0)
      if (journal && takeId && hasFiles && takeId !== currentTake() && !findTake(db, takeId)) {
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
  const sizes = await Promise.all(
    stretches.flatMap(({ files }) => files.map(({ file }) => sizeOf(join(folder, file)))),
  )
  const lengths = await Promise.all(
    stretches.map(async ({ goMs, endMs, files }) => {
      const ends = files.map(async ({ track, file, startedAtMs }) => {
        const kind = beginning.tracks.find(({ key }) => key === track)?.source.kind
        const lasts =
          kind && isSound(kind)
            ? soundMs(await sizeOf(join(folder, file)), channelsOf(kind))
            : await pictureMs(tools, join(folder, file))
        return startedAtMs + lasts
      })
      return (endMs ?? Math.max(goMs, ...(await Promise.all(ends)))) - goMs
    }),
  )
  return {
    takeId: beginning.takeId,
    episodeId: beginning.episodeId,
    episodeTitle: findEpisode(tools.db, beginning.episodeId)?.title ?? dirname(folder),
    number: beginning.number,
    startedAtMs: beginning.startedAtMs,
    durationMs: Math.round(lengths.reduce((sum, length) => sum + length, 0)),
    sizeBytes: sizes.reduce((sum, size) => sum + size, 0),
  }
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
    () => 0, // finished already, or never begun
  )
}
