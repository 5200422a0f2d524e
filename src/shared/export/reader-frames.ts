import type { Timeline } from '../editing/timeline.ts'
import type { ClipFrames } from './clip-frames.ts'
import type { FramePiece } from './frames.ts'
import type { ShownPicture } from './shown-pictures.ts'

/** Frames of a recording that are heard while pages are shown, and where they are in the export. */
export interface ReaderPiece extends FramePiece {
  readonly at: number
}

/** Pieces of one recording in its own order, so that one pass over the file can take them all. */
export interface ReaderRun {
  readonly assetId: string
  readonly pieces: readonly ReaderPiece[]
}

/**
 * What is heard while pages are shown, where somebody who reads is to be seen over them. While clips go over into
 * each other, and while pages are turned, the reader is there as ever and changes at the cut.
 */
export function readerRuns(
  { camera }: Pick<Timeline, 'camera'>,
  clips: readonly ClipFrames[],
  pictures: readonly ShownPicture[],
): ReaderRun[] {
  const runs: { assetId: string; pieces: ReaderPiece[] }[] = []
  const pages = camera.overPages ? pictures.filter(({ page }) => page !== undefined) : []
  for (const { assetId, firstFrame, frames, at } of clips) {
    for (const page of pages) {
      const from = Math.max(at, page.at)
      const end = Math.min(at + frames, page.at + page.frames)
      if (from < end) {
        const piece = { firstFrame: firstFrame + from - at, frames: end - from, at: from }
        const last = runs.at(-1)
        const before = last?.assetId === assetId ? last.pieces.at(-1) : undefined
        if (before && follows(piece, before)) {
          last?.pieces.splice(-1, 1, { ...before, frames: before.frames + piece.frames })
        } else if (before && piece.firstFrame >= before.firstFrame + before.frames) {
          last?.pieces.push(piece)
        } else {
          runs.push({ assetId, pieces: [piece] })
        }
      }
    }
  }
  return runs
}

function follows(piece: ReaderPiece, before: ReaderPiece): boolean {
  return (
    piece.firstFrame === before.firstFrame + before.frames && piece.at === before.at + before.frames
  )
}
