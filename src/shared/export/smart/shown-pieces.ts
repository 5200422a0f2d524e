import type { RenderPlan } from '../render-plan.ts'
import { type FrameRange, outside } from './frame-range.ts'

/** Frames of an asset that follow each other in the episode as they do in the asset. */
export interface ShownPiece {
  readonly assetId: string
  readonly firstFrame: number
  readonly frames: number
  /** The episode's frame that shows the first of them. */
  readonly at: number
}

/** What each clip shows, in the order of the clips. */
export function shownPieces(plan: RenderPlan): ShownPiece[] {
  let at = 0
  return plan.runs.flatMap(({ assetId, pieces }) =>
    pieces.map(({ firstFrame, frames }) => {
      const piece = { assetId, firstFrame, frames, at }
      at += frames
      return piece
    }),
  )
}

/** Where a recording simply goes on there is no cut. */
export function withoutIdleCuts(pieces: readonly ShownPiece[]): ShownPiece[] {
  const joined: ShownPiece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (
      last &&
      last.assetId === piece.assetId &&
      last.firstFrame + last.frames === piece.firstFrame
    ) {
      joined[joined.length - 1] = { ...last, frames: last.frames + piece.frames }
    } else {
      joined.push(piece)
    }
  }
  return joined
}

/** What is left of a piece without some frames of the episode. */
export function pieceOutside(piece: ShownPiece, ranges: readonly FrameRange[]): ShownPiece[] {
  const { at, frames } = piece
  return outside({ from: at, to: at + frames }, ranges).map((range) => partOf(piece, range))
}

/** The part of a piece that is seen within a range of the episode; of no frames when none is. */
export function partOf(piece: ShownPiece, range: FrameRange): ShownPiece {
  const from = Math.max(piece.at, range.from)
  const to = Math.max(from, Math.min(piece.at + piece.frames, range.to))
  return {
    ...piece,
    firstFrame: piece.firstFrame + from - piece.at,
    frames: to - from,
    at: from,
  }
}
