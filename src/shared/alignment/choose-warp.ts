import { DIMENSIONS, distance, normalise, spreadOf, weighted, withChanges } from './features.ts'
import { type Frames, pooled } from './frames.ts'
import { type SpokenLine, buildReference } from './reference.ts'
import { quietThreshold } from './sound.ts'

/**
 * Warps tried (see `MelSpectrum`): the synthesiser has the throat of a grown man, women's are shorter by about
 * an eighth, children's by a quarter.
 */
export const WARPS: readonly number[] = [0.7, 0.76, 0.82, 0.88, 0.94, 1, 1.06]

const SIZE = 4
const REACH = 1
/** Frames looked at on either side. */
const SAMPLE = 300
/** A frame is like the nearest few of a script, which count together. */
const NEAREST = 3

/**
 * The warp with which the synthesiser's voice, saying some lines of the script, comes nearest to the recording.
 * Frames that no warp comes near to (music, noise) do not count.
 */
export function chooseWarp(
  recording: Frames,
  spoken: readonly { readonly warp: number; readonly lines: readonly SpokenLine[] }[],
): number {
  const frames = pooled(recording, SIZE)
  const quiet = quietThreshold(frames.loudness)
  const isLoud = (frame: number) => (frames.loudness[frame] ?? 0) > quiet
  const raw = withChanges(frames, REACH)
  const sound = weighted(normalise(raw, spreadOf(raw, isLoud)))
  const heard = someOf(frames.count, isLoud)
  const apart = spoken.map(({ lines }) => {
    const { values, isPause, count } = buildReference(lines, SIZE, REACH)
    const isSpeech = (state: number) => isPause[state] === 0
    const states = weighted(normalise(values, spreadOf(values, isSpeech)))
    const said = someOf(count, isSpeech)
    return heard.map((frame) => nearness(sound, frame, states, said))
  })
  const nearest = heard.map((_, index) => Math.min(...apart.map((row) => row[index] ?? 1)))
  const middle = nearest.toSorted((a, b) => a - b)[Math.floor(nearest.length / 2)] ?? 1
  const totals = apart.map((row) =>
    row.reduce((sum, value, index) => sum + ((nearest[index] ?? 1) <= middle ? value : 0), 0),
  )
  return spoken[totals.indexOf(Math.min(...totals))]?.warp ?? 1
}

function someOf(count: number, counts: (index: number) => boolean): number[] {
  const all = Array.from({ length: count }, (_, index) => index).filter(counts)
  const step = Math.max(1, all.length / SAMPLE)
  return Array.from(
    { length: Math.min(all.length, SAMPLE) },
    (_, index) => all[Math.floor(index * step)] ?? 0,
  )
}

/** Distance to the nearest states, in terms of the mean distance to all of them. */
function nearness(
  sound: Float32Array,
  frame: number,
  states: Float32Array,
  said: readonly number[],
): number {
  const distances = said
    .map((state) => distance(sound, frame * DIMENSIONS, states, state * DIMENSIONS))
    .sort((a, b) => a - b)
  const mean = distances.reduce((sum, value) => sum + value, 0) / Math.max(1, distances.length)
  const near = distances.slice(0, NEAREST)
  return near.reduce((sum, value) => sum + value, 0) / Math.max(1e-9, near.length * mean)
}
