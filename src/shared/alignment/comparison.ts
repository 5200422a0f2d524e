import { type Voice, inVoice } from './adapt.ts'
import { normalise, spreadOf, weighted, withChanges } from './features.ts'
import { type Frames, pooled } from './frames.ts'
import { type Reference, type SpokenLine, buildReference } from './reference.ts'
import { type Sound, leastCosts, pauseCosts, quietThreshold, usualDistances } from './sound.ts'

/** Recording and script at one step of time. */
export class Comparison {
  readonly reference: Reference
  readonly normal: Float32Array
  readonly #pauseCost: Float32Array
  readonly #least: Float32Array
  readonly #perSecond: number

  constructor(
    recording: Frames,
    lines: readonly SpokenLine[],
    { size, reach }: { readonly size: number; readonly reach: number },
  ) {
    const frames = pooled(recording, size)
    const quiet = quietThreshold(frames.loudness)
    const raw = withChanges(frames, reach)
    this.normal = normalise(
      raw,
      spreadOf(raw, (frame) => (frames.loudness[frame] ?? 0) > quiet),
    )
    this.#pauseCost = pauseCosts(frames.loudness, quiet)
    this.#least = leastCosts(this.#pauseCost)
    this.#perSecond = frames.perSecond
    const reference = buildReference(lines, size, reach)
    const spread = spreadOf(reference.values, (state) => reference.isPause[state] === 0)
    this.reference = { ...reference, values: normalise(reference.values, spread) }
  }

  as(voice: Voice | undefined): { readonly sound: Sound; readonly states: Float32Array } {
    const states = voice ? inVoice(this.reference, voice) : weighted(this.reference.values)
    const values = weighted(this.normal, voice?.weights)
    const sound = {
      count: this.#pauseCost.length,
      perSecond: this.#perSecond,
      values,
      pauseCost: this.#pauseCost,
      least: this.#least,
      ...usualDistances(values, this.reference, states),
    }
    return { sound, states }
  }
}
