import { join } from 'node:path'
import { Readable } from 'node:stream'
import { heardOf } from '#shared/editing/heard-of.ts'
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
import { sampleNumber } from '#shared/time/ticks.ts'
import { sampleBytes } from '../../ffmpeg/float-samples.ts'
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
  const mixed = Readable.from(
    sampleBytes(everythingHeard(timeline, plan, { sources, options: work.options })),
  )
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
  timeline: Timeline,
  plan: SoundPlan,
  { sources, options }: { sources: ReadonlyMap<string, Source>; options: RunOptions },
) {
  // Reading is told by what is written: it would be counted twice.
  const quiet = { ...options, onProgress: undefined }
  const voice = mixSound(plan, (assetId) => {
    const files = heardWith(assetId, timeline, sources)
    return files.length > 0 ? decodeTogether(files, quiet) : undefined
  })
  return mixMusic(voice, plan.music, ({ assetId }) =>
    decodeRepeated(sources.get(assetId)?.file ?? '', quiet),
  )
}

function heardWith(
  assetId: string,
  timeline: Timeline,
  sources: ReadonlyMap<string, Source>,
): HeardFile[] {
  const assets = [...sources.values()].map(({ asset }) => asset)
  return heardOf(timeline, assets, assetId).map(({ asset, offset, gain, voice }) => {
    const source = sources.get(asset.id)
    const file = voice ? source?.cleaned : source?.file
    if (file === undefined) {
      throw new Error(`the sound of ${asset.id} was not prepared`)
    }
    return { file, gain, offset: sampleNumber(offset, EXPORT_SAMPLE_RATE) }
  })
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
