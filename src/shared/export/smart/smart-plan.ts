import type { RenderPlan } from '../render-plan.ts'
import { type FrameRange, outside } from './frame-range.ts'
import { type ShownPiece, pieceOutside, shownPieces, withoutIdleCuts } from './shown-pieces.ts'
import type { StoredFrame } from './stored-frames.ts'

/** A file whose frames may be taken as they are. */
export interface FrameStore {
  /** In the order in which they are decoded. */
  readonly frames: readonly StoredFrame[]
  /** Places in `frames` at which the file can be entered, in order. */
  readonly entrances: readonly number[]
}

/** Frames taken from a file as they are stored: `frames` of them from the place `first` on. */
export interface CopiedPart {
  readonly kind: 'copied'
  readonly assetId: string
  readonly first: number
  readonly frames: number
  /** The episode's frame that shows the first of them. */
  readonly at: number
}

/** Frames of the episode that have to be made. */
export interface EncodedPart {
  readonly kind: 'encoded'
  readonly at: number
  readonly frames: number
}

export type PicturePart = CopiedPart | EncodedPart

/** Fewer frames are not worth a joint. */
const FEWEST_COPIED = 8

/** No decoder keeps more frames waiting until it is their turn: when more are missing, they never come. */
const MOST_WAITING = 16

/**
 * Divides the episode into frames that are copied and frames that are encoded: every frame once, in order.
 * `affected` are those that look different from what is stored.
 */
export function smartPlan(
  plan: RenderPlan,
  stores: ReadonlyMap<string, FrameStore>,
  affected: readonly FrameRange[],
): PicturePart[] {
  const copied = withoutIdleCuts(shownPieces(plan))
    .flatMap((piece) => pieceOutside(piece, affected))
    .flatMap((piece) => {
      const store = stores.get(piece.assetId)
      return store ? copiesOf(piece, store) : []
    })
  const encoded = outside(
    { from: 0, to: plan.frames },
    copied.map(({ at, frames }) => ({ from: at, to: at + frames })),
  ).map(({ from, to }) => ({ kind: 'encoded' as const, at: from, frames: to - from }))
  return [...copied, ...encoded].toSorted((a, b) => a.at - b.at)
}

/** Whether so much is copied that it is worth the joints. */
export function isWorthwhile(parts: readonly PicturePart[]): boolean {
  const copied = parts.filter(({ kind }) => kind === 'copied')
  return 2 * framesOf(copied) >= framesOf(parts)
}

export function framesOf(parts: readonly PicturePart[]): number {
  return parts.reduce((sum, { frames }) => sum + frames, 0)
}

/** The stretches of a piece that can be copied: usually one, from its first entrance almost to its end. */
function copiesOf(piece: ShownPiece, { frames, entrances }: FrameStore): CopiedPart[] {
  const copies: CopiedPart[] = []
  const end = piece.firstFrame + piece.frames
  let next = piece.firstFrame
  for (const first of entrances) {
    const frame = frames[first]?.frame ?? end
    if (frame >= end) {
      break
    }
    const count = frame < next ? 0 : takeable(frames, first, end)
    if (count >= FEWEST_COPIED) {
      const at = piece.at + frame - piece.firstFrame
      copies.push({ kind: 'copied', assetId: piece.assetId, first, frames: count, at })
      next = frame + count
    }
  }
  return copies
}

/**
 * How many frames can be taken from an entrance on without showing anything from `end` on. Taking ends where
 * what was decoded is shown without a gap, and not with a key frame: the specification wants two of them in a
 * row to differ in a way that only their encoder can see to.
 */
function takeable(frames: readonly StoredFrame[], first: number, end: number): number {
  const from = frames[first]?.frame ?? end
  let latest = from
  let count = 0
  for (let place = first; place < frames.length && place - first < end - from; place++) {
    const stored = frames[place]
    latest = Math.max(latest, stored?.frame ?? latest)
    const taken = place - first + 1
    const missing = latest - from + 1 - taken
    if (missing > MOST_WAITING) {
      break
    }
    if (missing === 0 && latest < end && !stored?.isKey) {
      count = taken
    }
  }
  return count
}
