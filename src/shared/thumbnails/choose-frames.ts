import type { Ticks } from '../time/ticks.ts'
import { type JudgedFrame, difference } from './judge-frame.ts'

export interface FrameOfEpisode extends JudgedFrame {
  /** Edited time. */
  readonly at: Ticks
}

/** Frames that differ by less look the same in a list, in levels of 0 to 255. */
const NEAR_DUPLICATE = 4
/** Tried in order, until there are enough: how far apart, as a share of even spacing, and how different. */
const STRICTNESS = [
  { apart: 0.6, different: 14 },
  { apart: 0.3, different: 10 },
  { apart: 0.15, different: 7 },
  { apart: 0, different: NEAR_DUPLICATE },
]

/**
 * The best frames for a thumbnail, in their order: sharp and well lit, from different moments, and no two that
 * look the same. Fewer than `count` only when the episode has no more that differ.
 */
export function chooseFrames(frames: readonly FrameOfEpisode[], count: number): FrameOfEpisode[] {
  const sharpest = Math.max(1, ...frames.map(({ sharpness }) => sharpness))
  const worth = ({ sharpness, light }: JudgedFrame) => Math.sqrt(sharpness / sharpest) * light
  const best = frames.toSorted((a, b) => worth(b) - worth(a) || a.at - b.at)
  const times = frames.map(({ at }) => at)
  const spacing = (Math.max(...times) - Math.min(...times)) / count
  const chosen: FrameOfEpisode[] = []
  for (const { apart, different } of STRICTNESS) {
    for (const frame of best) {
      const isNew = chosen.every(
        (other) =>
          Math.abs(other.at - frame.at) >= apart * spacing && difference(other, frame) >= different,
      )
      if (chosen.length < count && isNew) {
        chosen.push(frame)
      }
    }
  }
  return chosen.toSorted((a, b) => a.at - b.at)
}
