import { expect, test } from 'vitest'
import { FrameCollector } from './frames.ts'
import { SAMPLE_RATE } from './mel-spectrum.ts'
import { isSteady } from './sound.ts'

/** Loudness of four seconds of what a function gives for each sample. */
function loudnessOf(sample: (at: number) => number): Float32Array {
  const collector = new FrameCollector([1])
  collector.take(new Float32Array(4 * SAMPLE_RATE).map((_, at) => sample(at)))
  return collector.finish()[0]?.loudness ?? new Float32Array()
}

/** A generator of evenly spread numbers that is always the same. */
function hiss() {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return state / 2 ** 32
  }
}

test('nobody speaks in silence, hiss or hum', () => {
  expect(isSteady(loudnessOf(() => 0))).toBe(true)
  expect(isSteady(loudnessOf(hiss()))).toBe(true)
  expect(isSteady(loudnessOf((at) => 0.3 * Math.sin((at * 2 * Math.PI * 100) / SAMPLE_RATE)))).toBe(
    true,
  )
})

test('somebody may speak where it is loud and quiet by turns, also with hiss under it', () => {
  const noise = hiss()
  const syllables = (at: number) => (at % 4000 < 2500 ? 0.3 * Math.sin(at / 6) : 0)

  expect(isSteady(loudnessOf(syllables))).toBe(false)
  expect(isSteady(loudnessOf((at) => syllables(at) + 0.05 * noise()))).toBe(false)
})
