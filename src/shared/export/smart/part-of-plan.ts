import type { PlannedOverlay } from '../overlay-plan.ts'
import type { RenderPlan, Run } from '../render-plan.ts'
import { frameStart } from '../../time/ticks.ts'
import type { FrameRange } from './frame-range.ts'
import { type ShownPiece, partOf, shownPieces } from './shown-pieces.ts'

/** What is seen in an episode, in frames of the export. */
export interface SeenFrames {
  readonly plan: RenderPlan
  readonly overlays: readonly PlannedOverlay[]
}

/** Another number for a frame of an asset. */
export type Renumber = (assetId: string, frame: number) => number

/**
 * An episode of nothing but some frames of another one, one range after the other, without sound and without
 * stills; `renumber` may look up their numbers in another file. Effects are kept where they begin in a range:
 * the ranges must hold them whole.
 */
export function partOfPlan(
  { plan, overlays }: SeenFrames,
  ranges: readonly FrameRange[],
  renumber: Renumber,
): SeenFrames {
  const places = placesOf(ranges)
  const frames = ranges.reduce((sum, { from, to }) => sum + to - from, 0)
  const pieces = places.flatMap(({ range }) =>
    shownPieces(plan)
      .map((piece) => partOf(piece, range))
      .filter((part) => part.frames > 0),
  )
  return {
    plan: {
      ...plan,
      ...{ frames, samples: 0, length: frameStart(frames, plan.frameRate) },
      runs: runsOf(pieces, renumber),
      stills: [{ assetId: undefined, frames }],
      crossfades: kept(plan.crossfades, places, ({ at }) => at).map(([crossfade, earlier]) => ({
        ...{ ...crossfade, at: crossfade.at - earlier },
        firstFrame: renumber(crossfade.assetId, crossfade.firstFrame),
      })),
      fades: kept(plan.fades, places, ({ at }) => at).map(([fade, earlier]) => ({
        ...{ ...fade, at: fade.at - earlier },
      })),
    },
    overlays: kept(overlays, places, ({ firstFrame }) => firstFrame).map(([overlay, earlier]) => ({
      ...{ ...overlay, firstFrame: overlay.firstFrame - earlier },
    })),
  }
}

/** A range and by how many frames it lies earlier among the others than in the episode. */
interface Place {
  readonly range: FrameRange
  readonly earlier: number
}

function placesOf(ranges: readonly FrameRange[]): Place[] {
  let before = 0
  return ranges.map((range) => {
    const place = { range, earlier: range.from - before }
    before += range.to - range.from
    return place
  })
}

/** Files are read from front to back: what comes before the last piece begins a new run. */
function runsOf(pieces: readonly ShownPiece[], renumber: Renumber): Run[] {
  const runs: { assetId: string; pieces: Run['pieces'][number][] }[] = []
  for (const { assetId, firstFrame, frames } of pieces) {
    const piece = {
      ...{ firstFrame: renumber(assetId, firstFrame), frames },
      ...{ firstSample: 0, samples: 0 },
    }
    const run = runs.at(-1)
    const last = run?.pieces.at(-1)
    const isLater = last && piece.firstFrame >= last.firstFrame + last.frames
    if (run?.assetId === assetId && isLater) {
      run.pieces.push(piece)
    } else {
      runs.push({ assetId, pieces: [piece] })
    }
  }
  return runs
}

/** Effects that begin in a range, with how much earlier that lies; those that begin in none are left out. */
function kept<Effect>(
  effects: readonly Effect[],
  places: readonly Place[],
  beginning: (effect: Effect) => number,
): (readonly [Effect, number])[] {
  return effects.flatMap((effect) => {
    const first = beginning(effect)
    const place = places.find(({ range }) => first >= range.from && first < range.to)
    return place ? [[effect, place.earlier] as const] : []
  })
}
