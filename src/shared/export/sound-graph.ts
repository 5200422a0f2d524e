import { mixSounds } from './mix-sounds.ts'
import { EXPORT_SAMPLE_RATE } from './preset.ts'
import type { Piece, RenderPlan, Run } from './render-plan.ts'

/** A file that is heard where an asset plays, `offset` samples later in its own time. */
export interface SoundOfRun {
  readonly assetId: string
  readonly offset: number
}

export interface SoundGraph {
  /** Assets to open, in order: ffmpeg's inputs. */
  readonly inputs: readonly string[]
  readonly filter: string
}

/** Stretches of one file that follow each other without a hole, as sample numbers. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * The filter graph that joins the sound of all clips to `[sound]`, exact to the sample.
 *
 * `asegment` hands every sample to exactly one output, so the cost does not grow with the number of cuts;
 * gaps in a recording become silence, and sound that ends early is padded. What was recorded together is
 * mixed first and cut once, so it stays together.
 */
export function soundGraph(
  plan: RenderPlan,
  soundsOf: (assetId: string) => readonly SoundOfRun[],
): SoundGraph {
  const inputs: string[] = []
  const chains = plan.runs.map((run, index) => {
    const sounds = soundsOf(run.assetId).map(({ assetId, offset }) => ({
      input: inputs.push(assetId) - 1,
      offset,
    }))
    return sounds.length === 0
      ? silence(run, index)
      : [...mixSounds(sounds, EXPORT_SAMPLE_RATE, `mix${index}`), cutSound(run, index)].join(';\n')
  })
  const labels = plan.runs.map((_, index) => `[run${index}]`).join('')
  const joined = `${labels}concat=n=${plan.runs.length}:v=0:a=1[sound]`
  return { inputs, filter: [...chains, joined].join(';\n') }
}

function cutSound(run: Run, index: number): string {
  const stretches = joinPieces(run.pieces)
  const end = stretches.at(-1)?.end ?? 0
  const points = stretches.flatMap(({ start, end: stop }) => [start, stop])
  const startsAtZero = points[0] === 0
  const cuts = points.slice(startsAtZero ? 1 : 0, -1)
  const whole = `[mix${index}]atrim=end_sample=${end}`
  if (cuts.length === 0) {
    return `${whole}[run${index}]`
  }
  const outputs = Array.from({ length: cuts.length + 1 }, (_, part) => `[run${index}part${part}]`)
  const isKept = (_: string, part: number) => part % 2 === (startsAtZero ? 0 : 1)
  const kept = outputs.filter(isKept)
  const dropped = outputs.filter((label, part) => !isKept(label, part))
  return [
    `${whole},asegment=samples=${cuts.join('|')}${outputs.join('')}`,
    ...dropped.map((label) => `${label}anullsink`),
    `${kept.join('')}concat=n=${kept.length}:v=0:a=1[run${index}]`,
  ].join(';\n')
}

function silence(run: Run, index: number): string {
  const samples = run.pieces.reduce((sum, piece) => sum + piece.samples, 0)
  return `anullsrc=r=${EXPORT_SAMPLE_RATE}:cl=stereo,aformat=sample_fmts=fltp,atrim=end_sample=${samples}[run${index}]`
}

function joinPieces(pieces: readonly Piece[]): Stretch[] {
  const stretches: { start: number; end: number }[] = []
  for (const { firstSample, samples } of pieces) {
    const last = stretches.at(-1)
    if (last && last.end === firstSample) {
      last.end += samples
    } else if (samples > 0) {
      stretches.push({ start: firstSample, end: firstSample + samples })
    }
  }
  return stretches
}
