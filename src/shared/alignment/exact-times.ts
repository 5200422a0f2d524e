import type { PathCosts } from './costs.ts'
import type { HeardPart } from './readings.ts'
import type { Reference } from './reference.ts'
import { type Roughly, refine } from './refine.ts'
import { type Bounds, snapToPauses, wordBounds } from './snap.ts'
import type { Sound } from './sound.ts'
import { unscripted } from './unscripted.ts'

/** A line of the reference, about where it is heard (in frames of the fine sound), and how well it fits. */
export interface RoughPart extends Roughly {
  readonly fit: number
}

/** What of a script is heard, in order of time, and what else is, in seconds. */
export interface Found {
  readonly heard: readonly HeardPart[]
  readonly unscripted: readonly { readonly start: number; readonly end: number }[]
}

export interface ExactOptions {
  readonly costs: PathCosts
  /** Whose line of the script a line of the reference is. */
  readonly ofLine: (index: number) => Pick<HeardPart, 'line' | 'part'>
  readonly onProgress: (fraction: number) => void
}

/** Of what a pause costs: nine decibels over quiet. */
const LOUD = 1.5

/** The exact times of lines and words, their ends moved to the pauses beside them. */
export function exactTimes(
  { sound, states }: { readonly sound: Sound; readonly states: Float32Array },
  reference: Reference,
  rough: readonly RoughPart[],
  { costs, ofLine, onProgress }: ExactOptions,
): Found {
  const exact = refine(rough, sound, reference, states, costs, onProgress)
  const isQuiet = (frame: number) => (sound.pauseCost[frame] ?? -1) < 0
  const isLoud = (frame: number) => (sound.pauseCost[frame] ?? -1) >= LOUD
  const bounds = exact.map((piece, index) =>
    snapToPauses(
      piece,
      { isQuiet, isLoud },
      exact[index - 1]?.end ?? 0,
      exact[index + 1]?.start ?? sound.count,
    ),
  )
  const inSeconds = ({ start, end }: Bounds) => ({
    start: start / sound.perSecond,
    end: end / sound.perSecond,
  })
  const heard = exact.map(({ line, words }, piece) => {
    const bound = bounds[piece] ?? { start: 0, end: 0 }
    return {
      ...ofLine(line),
      ...inSeconds(bound),
      words: wordBounds(words, bound, isQuiet).map(inSeconds),
      fit: rough[piece]?.fit ?? 0,
    }
  })
  return { heard, unscripted: unscripted(bounds, isQuiet, sound.count, sound.perSecond) }
}
