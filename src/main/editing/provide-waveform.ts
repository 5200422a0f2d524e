import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Asset } from '#shared/episodes/asset.ts'
import { soundsOf } from '#shared/episodes/sounds-of.ts'
import type { Connection } from '../database/open.ts'
import { assetsOf } from '../database/tables/assets.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import type { Folders } from '../workspace/folders.ts'
import { soundFiles } from '../workspace/sound-files.ts'
import { type PeaksRequest, computePeaks, hasPeaks } from './compute-peaks.ts'

export interface WaveformTools {
  readonly db: Connection
  readonly folders: Folders
  readonly programs: Programs
}

/**
 * What is to be computed so that an asset's waveform is there: of all that is heard with it. Where that is its
 * own sound alone, its levels come of the same pass. Undefined when nothing is to do.
 */
export async function missingPeaks(
  tools: WaveformTools,
  asset: Asset,
): Promise<PeaksRequest | undefined> {
  const { db, folders, programs } = tools
  const target = folders.cache('peaks', asset.id)
  const sounds = soundsOf(asset, assetsOf(db, asset.episodeId))
  const [first] = sounds
  if (!first?.asset.audio || (await hasPeaks(target))) {
    return undefined
  }
  const isAlone = sounds.length === 1 && first.asset.id === asset.id
  return {
    programs,
    target: { peaks: target, levels: isAlone ? levelsFile(folders, asset) : undefined },
    duration: asset.duration,
    sampleRate: first.asset.audio.sampleRate,
    file: folders.absolute(asset.file),
    sounds: soundFiles(tools, asset),
  }
}

/** What is to be computed so that the levels of an asset's own sound are there; undefined when nothing is. */
export function missingLevels(
  { folders, programs }: WaveformTools,
  asset: Asset,
): PeaksRequest | undefined {
  const levels = levelsFile(folders, asset)
  if (!asset.audio || existsSync(levels)) {
    return undefined
  }
  return {
    programs,
    target: { levels },
    duration: asset.duration,
    sampleRate: asset.audio.sampleRate,
    file: folders.absolute(asset.file),
  }
}

/** The levels of an asset's own sound, computed when they are not there yet; empty when it has none. */
export async function readLevels(
  tools: WaveformTools,
  asset: Asset,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const missing = missingLevels(tools, asset)
  if (missing) {
    await computePeaks({ ...missing, signal })
  }
  return asset.audio ? await readFile(levelsFile(tools.folders, asset)) : new Uint8Array()
}

function levelsFile(folders: Folders, { id }: Asset): string {
  return folders.cache('levels', id)
}
