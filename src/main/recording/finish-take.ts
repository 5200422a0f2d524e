import { rm, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { placeClips } from '#shared/editing/place-clips.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { FailureError } from '#shared/failure/failure.ts'
import type { Translate } from '#shared/i18n/create-translator.ts'
import { sourceName } from '#shared/recording/capture-settings.ts'
import {
  type LaidOutStretch,
  type RecordedFile,
  chaptersOf,
  layOut,
  pagesOf,
} from '#shared/recording/lay-out.ts'
import { isSound } from '#shared/recording/source.ts'
import type { JournalStretch, TakeJournal, TakeTrack } from '#shared/recording/take-journal.ts'
import type { Take } from '#shared/recording/take.ts'
import { type Ticks, ZERO, add, subtract, toMilliseconds } from '#shared/time/ticks.ts'
import type { Connection } from '../database/open.ts'
import { recordChange } from '../database/record-change.ts'
import { addAsset, assetsOf, findAsset } from '../database/tables/assets.ts'
import { delayBetween } from '../database/tables/device-delays.ts'
import { touchEpisode } from '../database/tables/episodes.ts'
import { findTake, saveTake } from '../database/tables/takes.ts'
import { saveTimeline, timelineOf } from '../database/tables/timelines.ts'
import { probe } from '../ffmpeg/probe.ts'
import type { Folders } from '../workspace/folders.ts'
import { type FinishTools, type FinishedFile, finishPicture, finishSound } from './finish-files.ts'
import { journalIn } from './take-folder.ts'

export interface FinishTakeTools extends FinishTools {
  readonly db: Connection
  readonly folders: Folders
  readonly newId: () => string
  readonly now: () => number
  readonly translate: () => Translate
  /** Told of assets that need a copy to be played from. */
  readonly onPlaced: (assets: readonly Asset[]) => void
}

interface FinishedTrack extends RecordedFile {
  readonly replaced: readonly string[]
}

/**
 * Checks what was recorded in a folder and puts it on the timeline, or into the bin. What was recorded
 * whole counts, also when the program was ended in the middle. Done twice, it changes nothing more.
 * Throws `recording.nothingRecorded`; then the folder is as it was.
 */
export async function finishTake(
  tools: FinishTakeTools,
  folder: string,
  into: 'timeline' | 'bin',
): Promise<void> {
  const journal = await journalIn(folder)
  if (!journal || findTake(tools.db, journal.beginning.takeId)) {
    return
  }
  const finished = await Promise.all(
    journal.stretches.map((stretch, index) =>
      finishStretch(tools, { folder, journal, stretch, index }),
    ),
  )
  const delayOf = (sound: string, picture: string) => delayBetween(tools.db, sound, picture)
  const laidOut = finished.flatMap((stretch) => layOut(stretch, delayOf) ?? [])
  if (laidOut.length === 0) {
    throw new FailureError('recording.nothingRecorded')
  }
  save(tools, journal, laidOut, into)
  const replaced = finished.flatMap(({ files }) => files.flatMap((file) => file.replaced))
  await Promise.all(replaced.map((file) => rm(file, { force: true })))
  tools.onPlaced(laidOut.flatMap(({ assets }) => assets))
}

interface StretchToFinish {
  readonly folder: string
  readonly journal: TakeJournal
  readonly stretch: JournalStretch
  readonly index: number
}

async function finishStretch(tools: FinishTakeTools, about: StretchToFinish) {
  const { goMs, endMs } = about.stretch
  const files: FinishedTrack[] = []
  for (const track of about.journal.beginning.tracks) {
    const file = await finishTrack(tools, about, track)
    if (file) {
      files.push(file)
    }
  }
  const ends = files.map(({ asset, startedAtMs }) => startedAtMs + toMilliseconds(asset.duration))
  return { goMs, endMs: endMs ?? Math.max(goMs, ...ends), files }
}

async function finishTrack(
  tools: FinishTakeTools,
  { folder, journal, stretch, index }: StretchToFinish,
  { key, source }: TakeTrack,
): Promise<FinishedTrack | undefined> {
  const { kind } = source
  const files = stretch.files.filter(({ track }) => track === key)
  const about = { folder, key, kind, stretch: index, files }
  const finished = isSound(kind) ? await finishSound(about) : await finishPicture(tools, about)
  return (
    finished && {
      kind,
      sourceId: source.id,
      startedAtMs: finished.startedAtMs,
      replaced: finished.replaced,
      asset: await assetOf(tools, journal, { finished, source: sourceName(source), index }),
    }
  )
}

async function assetOf(
  tools: FinishTakeTools,
  { beginning, stretches }: TakeJournal,
  about: { finished: FinishedFile; source: string; index: number },
): Promise<Asset> {
  const { file } = about.finished
  const { container: _, ...info } = await probe(tools.programs, file)
  const { size, mtimeMs } = await stat(file)
  const take = tools.translate()('devices.take', { number: beginning.number })
  const part = stretches.length > 1 ? ` (${about.index + 1})` : ''
  return {
    // The same file is the same asset, however often the take is finished.
    id: `${beginning.takeId}-${basename(file).replaceAll('.', '-')}`,
    episodeId: beginning.episodeId,
    name: `${take}${part}, ${about.source}`,
    storage: 'copied',
    file: tools.folders.relative(file),
    ...info,
    sizeBytes: size,
    modifiedAtMs: Math.round(mtimeMs),
    companions: [],
  }
}

function save(
  tools: FinishTakeTools,
  journal: TakeJournal,
  laidOut: readonly LaidOutStretch[],
  into: 'timeline' | 'bin',
): void {
  const { db, now } = tools
  const take = takeOf(journal, laidOut)
  const { episodeId } = take
  recordChange(db, { episodeId, label: 'useTake' }, () => {
    const isFirstVideo = !assetsOf(db, episodeId).some(({ kind }) => kind === 'video')
    for (const asset of laidOut.flatMap(({ assets }) => assets)) {
      if (!findAsset(db, asset.id)) {
        addAsset(db, asset)
      }
    }
    saveTake(db, into === 'bin' ? { ...take, discardedAtMs: now() } : take)
    if (into === 'timeline') {
      const [leader] = laidOut[0]?.assets.filter(({ id }) => id === take.clips[0]?.assetId) ?? []
      const timeline = timelineOf(db, episodeId)
      const placed = placeClips(timeline, {
        pictures: pagesOf(take.markers, take.id, timeline.pages),
        clips: laidOut.map(({ clip }) => clip),
        chapters: chaptersOf(take.markers, take.id, {
          title: ({ kind, number }) =>
            tools.translate()(kind === 'page' ? 'devices.page' : 'devices.chapter', { number }),
        }),
        frameRate: isFirstVideo ? leader?.video?.frameRate : undefined,
      })
      saveTimeline(db, episodeId, placed)
    }
    touchEpisode(db, episodeId, now())
  })
}

function takeOf(journal: TakeJournal, laidOut: readonly LaidOutStretch[]): Take {
  const { beginning, markers, lost, reason } = journal
  const names = new Map(beginning.tracks.map(({ key, source }) => [key, sourceName(source)]))
  const assets = laidOut.flatMap((stretch) => stretch.assets)
  return {
    id: beginning.takeId,
    episodeId: beginning.episodeId,
    number: beginning.number,
    name: '',
    startedAtMs: Math.round(beginning.startedAtMs),
    duration: laidOut.reduce<Ticks>(
      (sum, { clip }) => add(sum, subtract(clip.end, clip.start)),
      ZERO,
    ),
    sizeBytes: assets.reduce((sum, asset) => sum + asset.sizeBytes, 0),
    sources: [...names.values()],
    markers: [...markers],
    clips: laidOut.map(({ clip }) => clip),
    lost: lost.flatMap((key) => names.get(key) ?? []),
    ...(reason ? { reason } : {}),
  }
}
