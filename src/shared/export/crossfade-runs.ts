import type { FrameRate } from '../time/ticks.ts'
import type { FramePiece } from './frames.ts'
import type { PictureRun } from './picture-parts.ts'
import type { Crossfade } from './picture-transitions.ts'

/** Seconds of a recording that are rather skipped than decoded, and how often: every opened file takes memory. */
const LONG_GAP = 20
const MOST_SKIPS = 6

/** Crossfades whose frames one pass over a recording can take, without what lies far between them. */
export function crossfadeRuns(crossfades: readonly Crossfade[], rate: FrameRate): PictureRun[] {
  const shortestSkip = skipFrom(crossfades, rate)
  const runs: { assetId: string; pieces: FramePiece[] }[] = []
  for (const [index, { assetId, firstFrame, frames }] of crossfades.entries()) {
    const gap = gapBefore(crossfades, index)
    if (gap >= 0 && gap < shortestSkip) {
      runs.at(-1)?.pieces.push({ firstFrame, frames })
    } else {
      runs.push({ assetId, pieces: [{ firstFrame, frames }] })
    }
  }
  return runs.map((run) => ({ ...run, isSought: true }))
}

/** Frames of the recording since the crossfade before; less than zero when no pass can take both. */
function gapBefore(crossfades: readonly Crossfade[], index: number): number {
  const [last, next] = [crossfades[index - 1], crossfades[index]]
  return last && next && last.assetId === next.assetId
    ? next.firstFrame - last.firstFrame - last.frames
    : -1
}

/** The shortest of the gaps that are skipped, in frames. */
function skipFrom(crossfades: readonly Crossfade[], { numerator, denominator }: FrameRate): number {
  const gaps = crossfades.map((_, index) => gapBefore(crossfades, index))
  const [longest = 0] = gaps.toSorted((a, b) => b - a).slice(MOST_SKIPS - 1)
  return Math.max(longest, (LONG_GAP * numerator) / denominator)
}
