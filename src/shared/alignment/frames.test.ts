import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COEFFICIENTS } from './cepstrum.ts'
import { FrameCollector, pooled } from './frames.ts'
import { HOP, SAMPLE_RATE } from './mel-spectrum.ts'
import { resampled } from './resample.ts'

function tone(hertz: number, seconds: number, rate = SAMPLE_RATE): Float32Array {
  return Float32Array.from(
    { length: seconds * rate },
    (_, index) => 0.3 * Math.sin((2 * Math.PI * hertz * index) / rate),
  )
}

function framesOf(...pieces: Float32Array[]) {
  const collector = new FrameCollector([1])
  pieces.forEach((piece) => collector.take(piece))
  return collector.finish()[0]!
}

test('frames do not depend on the pieces in which the sound came', () => {
  const sound = tone(440, 0.5)
  const whole = framesOf(sound)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: sound.length - 1 }), (cut) => {
      expect(framesOf(sound.subarray(0, cut), sound.subarray(cut))).toEqual(whole)
    }),
    { numRuns: 20 },
  )
})

test('frame n is the sound at n hops', () => {
  const loudFrom = 100
  const sound = tone(440, 2)
  sound.fill(0, 0, loudFrom * HOP)
  const { loudness, count } = framesOf(sound)

  expect(count).toBeGreaterThanOrEqual(200)
  expect(loudness[loudFrom - 2]).toBeLessThan(-30)
  expect(loudness[loudFrom + 1]).toBeGreaterThan(0)
})

test('louder sound has the same cepstrum, but for its first coefficient', () => {
  const quiet = framesOf(tone(300, 0.3)).cepstra
  const loud = framesOf(tone(300, 0.3).map((sample) => sample * 3)).cepstra
  const from = 15 * COEFFICIENTS

  expect(loud[from]! - quiet[from]!).toBeGreaterThan(5)
  for (let order = 1; order < COEFFICIENTS; order++) {
    expect(loud[from + order]).toBeCloseTo(quiet[from + order]!, 1)
  }
})

test('pooled frames are means, and time keeps its place', () => {
  const frames = framesOf(tone(300, 1))
  const coarse = pooled(frames, 4)

  expect(coarse.count).toBe(Math.floor(frames.count / 4))
  expect(coarse.perSecond).toBe(25)
  const mean = [40, 41, 42, 43].reduce((sum, index) => sum + frames.loudness[index]! / 4, 0)
  expect(coarse.loudness[10]).toBeCloseTo(mean, 4)
})

test('sound at another rate is the same sound', () => {
  const here = resampled(tone(1000, 0.2, 22_050), 22_050, SAMPLE_RATE)
  const there = tone(1000, 0.2)

  expect(Math.abs(here.length - there.length)).toBeLessThanOrEqual(1)
  for (let index = 100; index < here.length - 100; index++) {
    expect(here[index]).toBeCloseTo(there[index]!, 2)
  }
})
