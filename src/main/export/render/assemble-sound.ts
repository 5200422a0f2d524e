import { join } from 'node:path'
import { Readable } from 'node:stream'
import { type Timeline, timelineLength } from '#shared/editing/timeline.ts'
import {
  type LoudnessCorrection,
  NO_CORRECTION,
  type Trial,
  correctLoudness,
  loudnessFilter,
  refineCorrection,
} from '#shared/export/loudness-filter.ts'
import { EXPORT_SAMPLE_RATE, type Loudness } from '#shared/export/preset.ts'
import { type SoundPlan, soundPlan } from '#shared/export/sound-plan.ts'
import { soundsOf } from '#shared/episodes/sounds-of.ts'
import { sampleNumber } from '#shared/time/ticks.ts'
import { LOUDNESS_METER, readLoudness } from '../../ffmpeg/measure-loudness.ts'
import { measureLoudness } from '../../ffmpeg/measure.ts'
import { type RunOptions, runFfmpeg } from '../../ffmpeg/run.ts'
import { type HeardFile, decodeRepeated, decodeTogether } from './decode-sound.ts'
import { mixMusic } from './mix-music.ts'
import { mixSound } from './mix-sound.ts'
import type { Source } from './request.ts'

/** The joined sound of an episode and what brings it to its loudness. */
export interface AssembledSound {
  readonly file: string
  readonly correction: LoudnessCorrection
}

/** How near the target the corrected sound must come, in LU, and how often it is corrected. */
const CLOSE_ENOUGH = 0.2
const MOST_CORRECTIONS = 5

export interface SoundWork {
  readonly folder: string
  readonly wanted: Loudness
  readonly options: RunOptions
}

/** First pass: mixes everything that is heard into one file and measures it. */
export async function assembleSound(
  timeline: Timeline,
  sources: ReadonlyMap<string, Source>,
  work: SoundWork,
): Promise<AssembledSound> {
  const file = join(work.folder, 'sound.wav')
  const plan = soundPlan(timeline)
  const mixed = Readable.from(asBytes(everythingHeard(plan, sources, work.options)))
  const { log } = await runFfmpeg(
    {
      inputs: [{ file: mixed, options: RAW }],
      filter: `[0:a]${LOUDNESS_METER}[measured]`,
      outputs: [{ file, options: ['-map', '[measured]', '-c:a', 'pcm_f32le', '-rf64', 'auto'] }],
    },
    { ...work.options, duration: timelineLength(timeline) },
  )
  const measured = readLoudness(log)
  const correction = measured
    ? await settle(file, correctLoudness(measured, work.wanted), { samples: plan.samples, ...work })
    : NO_CORRECTION
  return { file, correction }
}

const RAW = ['-f', 'f32le', '-ar', `${EXPORT_SAMPLE_RATE}`, '-ac', '2']

function everythingHeard(
  plan: SoundPlan,
  sources: ReadonlyMap<string, Source>,
  options: RunOptions,
) {
  // Reading is told by what is written: it would be counted twice.
  const quiet = { ...options, onProgress: undefined }
  const voice = mixSound(plan, (assetId) => {
    const files = heardWith(assetId, sources)
    return files.length > 0 ? decodeTogether(files, quiet) : undefined
  })
  return mixMusic(voice, plan.music, ({ assetId }) =>
    decodeRepeated(sources.get(assetId)?.file ?? '', quiet),
  )
}

async function* asBytes(sound: AsyncIterable<Float32Array>): AsyncGenerator<Buffer, void> {
  for await (const { buffer, byteOffset, byteLength } of sound) {
    yield Buffer.from(buffer, byteOffset, byteLength)
  }
}

function heardWith(assetId: string, sources: ReadonlyMap<string, Source>): HeardFile[] {
  const main = sources.get(assetId)?.asset
  const all = [...sources.values()].map(({ asset }) => asset)
  return main
    ? soundsOf(main, all).map(({ asset, offset }) => ({
        file: sources.get(asset.id)?.file ?? '',
        offset: sampleNumber(offset, EXPORT_SAMPLE_RATE),
      }))
    : []
}

/** A plain gain is exact; a limiter takes loudness away, so it is heard and corrected until it fits. */
async function settle(
  file: string,
  first: LoudnessCorrection,
  work: { samples: number; wanted: Loudness; options: RunOptions },
): Promise<LoudnessCorrection> {
  let correction = first
  let before: Trial | undefined
  for (let round = 0; correction.limit !== undefined && round < MOST_CORRECTIONS; round++) {
    const filter = loudnessFilter(correction, work.samples)
    const { integrated } = await measureLoudness(file, work.options, filter)
    if (Math.abs(integrated - work.wanted.target) <= CLOSE_ENOUGH) {
      return correction
    }
    const trial = { correction, heard: integrated }
    correction = refineCorrection(trial, before, work.wanted)
    before = trial
  }
  return correction
}
