import { EXPORT_SAMPLE_RATE } from './preset.ts'
import type { Piece, RenderPlan, Run } from './render-plan.ts'

/** Stretches of one file that follow each other without a hole, as sample numbers. */
interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * The filter graph that joins the sound of all clips to `[sound]`, exact to the sample.
 *
 * Input k is the asset of run k. `asegment` hands every sample to exactly one output, so the cost does not
 * grow with the number of cuts; gaps in a recording become silence, and sound that ends early is padded.
 */
export function soundGraph(plan: RenderPlan, hasSound: (assetId: string) => boolean): string {
  const chains = plan.runs.map((run, index) =>
    hasSound(run.assetId) ? cutSound(run, index) : silence(run, index),
  )
  const labels = plan.runs.map((_, index) => `[run${index}]`).join('')
  const joined = `${labels}concat=n=${plan.runs.length}:v=0:a=1[sound]`
  return [...chains, joined].join(';\n')
}

function cutSound(run: Run, index: number): string {
  const stretches = joinPieces(run.pieces)
  const end = stretches.at(-1)?.end ?? 0
  const points = stretches.flatMap(({ start, end: stop }) => [start, stop])
  const startsAtZero = points[0] === 0
  const cuts = points.slice(startsAtZero ? 1 : 0, -1)
  const conform =
    `[${index}:a:0]aresample=${EXPORT_SAMPLE_RATE}:async=1:first_pts=0,` +
    `aformat=sample_fmts=fltp:channel_layouts=stereo,apad,atrim=end_sample=${end}`
  if (cuts.length === 0) {
    return `${conform}[run${index}]`
  }
  const outputs = Array.from({ length: cuts.length + 1 }, (_, part) => `[run${index}part${part}]`)
  const isKept = (_: string, part: number) => part % 2 === (startsAtZero ? 0 : 1)
  const kept = outputs.filter(isKept)
  const dropped = outputs.filter((label, part) => !isKept(label, part))
  return [
    `${conform},asegment=samples=${cuts.join('|')}${outputs.join('')}`,
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
