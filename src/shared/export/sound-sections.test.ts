import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PACKET_SAMPLES, soundSections } from './sound-sections.ts'

const anySound = fc.tuple(
  fc.integer({ min: 1, max: 4 * 3600 * 48_000 }),
  fc.integer({ min: 1, max: 64 }),
)

test('every packet of the sound is kept from exactly one section, and each begins on a millisecond', () => {
  fc.assert(
    fc.property(anySound, ([samples, processors]) => {
      let next = 0
      const sections = soundSections(samples, processors)
      for (const [index, { from, to, dropped, kept }] of sections.entries()) {
        expect(from % 48).toBe(0)
        expect(from / PACKET_SAMPLES + dropped).toBe(next)
        expect(to).toBeLessThanOrEqual(samples)
        expect(kept === undefined).toBe(index === sections.length - 1)
        next += kept ?? 0
      }
      expect(sections.at(-1)?.to).toBe(samples)
      expect(next * PACKET_SAMPLES).toBeLessThan(samples)
    }),
  )
})

test('a minute is one section, and more processors than minutes find nothing to do', () => {
  expect(soundSections(60 * 48_000, 8)).toHaveLength(1)
  expect(soundSections(150 * 48_000, 8)).toHaveLength(2)
  expect(soundSections(3600 * 48_000, 4)).toHaveLength(4)
})
