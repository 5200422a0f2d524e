import fc from 'fast-check'
import { expect, test } from 'vitest'
import { snapToPauses, wordBounds } from './snap.ts'

/** Sound from the first frame up to the second, silence elsewhere. */
const soundIn = (from: number, to: number) => heardAs((frame) => frame < from || frame >= to)

const heardAs = (isQuiet: (frame: number) => boolean) => ({
  isQuiet,
  isLoud: (frame: number) => !isQuiet(frame),
})

test('a beginning in silence moves on to the sound, an end in silence back to it', () => {
  expect(snapToPauses({ start: 90, end: 330 }, soundIn(120, 300), 0, 500)).toEqual({
    start: 120,
    end: 300,
  })
})

test('sound that began a little before belongs to the line, and so does its tail', () => {
  expect(snapToPauses({ start: 125, end: 290 }, soundIn(120, 300), 0, 500)).toEqual({
    start: 120,
    end: 300,
  })
})

test('a loud first sound that was found late belongs to the line; breath before it does not', () => {
  const voice = soundIn(98, 300)
  expect(snapToPauses({ start: 120, end: 300 }, voice, 0, 500).start).toBe(98)

  const breath = { ...soundIn(90, 300), isLoud: (frame: number) => frame >= 118 }
  expect(snapToPauses({ start: 120, end: 300 }, breath, 0, 500).start).toBeGreaterThanOrEqual(106)
})

test('a click in the pause is no beginning', () => {
  const isQuiet = (frame: number) => !(frame === 95 || (frame >= 120 && frame < 300))
  expect(snapToPauses({ start: 90, end: 300 }, heardAs(isQuiet), 0, 500).start).toBe(120)
})

test('where no pause is near nothing moves, and neighbours are never passed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
      fc.integer({ min: 10, max: 28 }),
      fc.integer({ min: 32, max: 50 }),
      (quiet, start, end) => {
        const snapped = snapToPauses(
          { start, end },
          heardAs((frame) => quiet[frame] ?? true),
          8,
          52,
        )
        expect(snapped.start).toBeGreaterThanOrEqual(8)
        expect(snapped.end).toBeLessThanOrEqual(52)
        expect(snapped.start).toBeLessThan(snapped.end)
      },
    ),
  )
  expect(
    snapToPauses(
      { start: 20, end: 40 },
      heardAs(() => false),
      0,
      60,
    ),
  ).toEqual({ start: 20, end: 40 })
})

test('words last until the next or until it falls silent, from the first sound of the piece to its last', () => {
  const { isQuiet } = heardAs((frame) => frame >= 150 && frame < 190)
  const words = Int32Array.from([104, 130, 190, 220])

  expect(wordBounds(words, { start: 100, end: 260 }, isQuiet)).toEqual([
    { start: 100, end: 130 },
    { start: 130, end: 150 },
    { start: 190, end: 220 },
    { start: 220, end: 260 },
  ])
})
