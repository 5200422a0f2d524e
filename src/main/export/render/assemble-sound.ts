import { join } from 'node:path'
import { Readable } from 'node:stream'
import { heardOf } from '#shared/editing/heard-of.ts'
import { type Timeline, timelineLength } from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { type Channels, channelsHeard } from '#shared/export/channels-heard.ts'
import {
  type LoudnessCorrection,
  type MeasuredLoudness,
  SILENT,
  type Trial,
  correctLoudness,
  loudnessTrialFilter,
  refineCorrection,
} from '#shared/export/loudness-filter.ts'
import { EXPORT_SAMPLE_RATE, type Loudness } from '#shared/export/preset.ts'
import { soundPlan } from '#shared/export/sound-plan.ts'
import { sampleNumber } from '#shared/time/ticks.ts'
import { sampleBytes } from '../../ffmpeg/float-samples.ts'
import { MIX_METER, MIX_PEAK_METER, readLoudness } from '../../ffmpeg/measure-loudness.ts'
import { measureIntegrated } from '../../ffmpeg/measure.ts'
import { type RunOptions, runFfmpeg } from '../../ffmpeg/run.ts'
import { type HeardFile, decodeRepeated, decodeTogether } from './decode-sound.ts'
import { mixMusic } from './mix-music.ts'
import { type Sound, mixSound } from './mix-sound.ts'
import type { Source } from './request.ts'
import { watchSides } from './watch-sides.ts'

/** The joined sound of an episode and what brings it to its loudness. */
export interface AssembledSound {
  /** Of two channels, or of one that is to be heard on both sides. */
  readonly file: string
  readonly correction: LoudnessCorrection
  /** Whether the same is heard on both sides throughout. */
  readonly isMono: boolean
}

/** How near the target the corrected sound must come, in LU, and how often it is corrected. */
const CLOSE_ENOUGH = 0.2
const MOST_CORRECTIONS = 5

export interface SoundWork {
  readonly folder: string
  readonly options: RunOptions
}

/** First pass: mixes everything that is heard into one file and finds what brings it to its loudness. */
export async function assembleSound(
  timeline: Timeline,
  sources: ReadonlyMap<string, Source>,
  { wanted, ...work }: SoundWork & { readonly wanted: Loudness },
): Promise<AssembledSound> {
  const { file, measured, isMono } = await mixedSound(timeline, sources, work)
  const { samples } = soundPlan(timeline)
  const first = correctLoudness(measured, wanted)
  return { file, isMono, correction: await settle(file, first, { ...work, samples, wanted }) }
}

/** Everything that is heard, in one file, how loud it is, and whether both sides are the same. */
export async function mixedSound(
  timeline: Timeline,
  sources: ReadonlyMap<string, Source>,
  { folder, options }: SoundWork,
): Promise<Omit<AssembledSound, 'correction'> & { readonly measured: MeasuredLoudness }> {
  const file = join(folder, 'sound.wav')
  const channels = channelsHeard(timeline, assetsOf(sources))
  let isMono = true
  const heard = everythingHeard(timeline, { sources, channels, options })
  const watched = channels === 1 ? heard : watchSides(heard, () => (isMono = false))
  const raw = ['-f', 'f32le', '-ar', `${EXPORT_SAMPLE_RATE}`, '-ac', `${channels}`]
  const { log } = await runFfmpeg(
    {
      inputs: [{ file: Readable.from(sampleBytes(watched)), options: raw }],
      filter: `[0:a]${MIX_PEAK_METER}[measured]`,
      outputs: [{ file, options: ['-map', '[measured]', '-c:a', 'pcm_f32le', '-rf64', 'auto'] }],
    },
    { ...options, duration: timelineLength(timeline) },
  )
  return { file, measured: readLoudness(log) ?? SILENT, isMono }
}

interface Hearing {
  readonly sources: ReadonlyMap<string, Source>
  readonly channels: Channels
  readonly options: RunOptions
}

function everythingHeard(
  timeline: Timeline,
  { sources, channels, options }: Hearing,
): AsyncIterable<Sound> {
  const plan = soundPlan(timeline)
  // Reading is told by what is written: it would be counted twice.
  const quiet = { ...options, onProgress: undefined }
  const open = (assetId: string) => {
    const files = heardWith(assetId, timeline, sources)
    return files.length > 0 ? decodeTogether(files, channels, quiet) : undefined
  }
  const voice = mixSound(plan, open, channels)
  return mixMusic(voice, plan.music, ({ assetId }) =>
    decodeRepeated(sources.get(assetId)?.file ?? '', quiet),
  )
}

function assetsOf(sources: ReadonlyMap<string, Source>): Asset[] {
  return [...sources.values()].map(({ asset }) => asset)
}

function heardWith(
  assetId: string,
  timeline: Timeline,
  sources: ReadonlyMap<string, Source>,
): HeardFile[] {
  return heardOf(timeline, assetsOf(sources), assetId).map(({ asset, offset, gain, voice }) => {
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
    const trial = `${loudnessTrialFilter(correction, work.samples)},${MIX_METER}`
    const integrated = await measureIntegrated(file, work.options, trial)
    if (Math.abs(integrated - work.wanted.target) <= CLOSE_ENOUGH) {
      return correction
    }
    const tried = { correction, heard: integrated }
    correction = refineCorrection(tried, before, work.wanted)
    before = tried
  }
  return correction
}
