import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type LoudnessCorrection,
  NO_CORRECTION,
  type Trial,
  correctLoudness,
  loudnessFilter,
  refineCorrection,
} from '#shared/export/loudness-filter.ts'
import { EXPORT_SAMPLE_RATE, type Loudness } from '#shared/export/preset.ts'
import type { RenderPlan } from '#shared/export/render-plan.ts'
import { type SoundOfRun, soundGraph } from '#shared/export/sound-graph.ts'
import { soundsOf } from '#shared/episodes/sounds-of.ts'
import { sampleNumber } from '#shared/time/ticks.ts'
import { LOUDNESS_METER, readLoudness } from '../../ffmpeg/measure-loudness.ts'
import { measureLoudness } from '../../ffmpeg/measure.ts'
import { type RunOptions, runFfmpeg } from '../../ffmpeg/run.ts'
import type { Source } from './request.ts'

/** The joined sound of an episode and what brings it to its loudness. */
export interface AssembledSound {
  readonly file: string
  readonly correction: LoudnessCorrection
}

/** How near the target the corrected sound must come, in LU, and how often it is corrected. */
const CLOSE_ENOUGH = 0.2
const MOST_CORRECTIONS = 5

/** First pass: joins the sound of all clips in one file and measures it. */
export async function assembleSound(
  plan: RenderPlan,
  sources: ReadonlyMap<string, Source>,
  work: { readonly folder: string; readonly wanted: Loudness; readonly options: RunOptions },
): Promise<AssembledSound> {
  const file = join(work.folder, 'sound.wav')
  const graph = soundGraph(plan, (assetId) => heardWith(assetId, sources))
  const filterFile = join(work.folder, 'sound-graph.txt')
  await writeFile(filterFile, `${graph.filter};\n[sound]${LOUDNESS_METER}[measured]`)
  const { log } = await runFfmpeg(
    {
      inputs: graph.inputs.map((assetId) => ({ file: sources.get(assetId)?.file ?? '' })),
      filterFile,
      outputs: [{ file, options: ['-map', '[measured]', '-c:a', 'pcm_s24le', '-rf64', 'auto'] }],
    },
    { ...work.options, duration: plan.length },
  )
  const measured = readLoudness(log)
  const correction = measured
    ? await settle(file, correctLoudness(measured, work.wanted), { plan, ...work })
    : NO_CORRECTION
  return { file, correction }
}

function heardWith(assetId: string, sources: ReadonlyMap<string, Source>): SoundOfRun[] {
  const main = sources.get(assetId)?.asset
  const all = [...sources.values()].map(({ asset }) => asset)
  return main
    ? soundsOf(main, all).map(({ asset, offset }) => ({
        assetId: asset.id,
        offset: sampleNumber(offset, EXPORT_SAMPLE_RATE),
      }))
    : []
}

/** A plain gain is exact; a limiter takes loudness away, so it is heard and corrected until it fits. */
async function settle(
  file: string,
  first: LoudnessCorrection,
  work: { plan: RenderPlan; wanted: Loudness; options: RunOptions },
): Promise<LoudnessCorrection> {
  let correction = first
  let before: Trial | undefined
  for (let round = 0; correction.limit !== undefined && round < MOST_CORRECTIONS; round++) {
    const filter = loudnessFilter(correction, work.plan.samples)
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
