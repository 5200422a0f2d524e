import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf, frameInExcerpt } from './excerpt.ts'
import { type TakenFrames, joinedFrames, takenForExcerpt } from './joined-frames.ts'

const GROUP = 10

/** Stretches of some files, each from a key frame on, one after the other. */
const Taken = fc
  .array(
    fc.record({
      file: fc.constantFrom('a', 'b'),
      group: fc.integer({ min: 0, max: 20 }),
      frames: fc.integer({ min: 1, max: 35 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((stretches) => {
    let at = 0
    return stretches.map(({ file, group, frames: count }): TakenFrames => {
      const first = group * GROUP
      const frames = Array.from({ length: count }, (_, index) => ({
        ...{ frame: first + index, isKey: index % GROUP === 0 },
        ...{ position: (first + index) * 100, bytes: 100 },
      }))
      at += count
      return { file, frames, shift: at - count - first }
    })
  })

const Wanted = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 15 }))
    .map(([from, frames]) => ({ from, to: from + frames })),
  { minLength: 1, maxLength: 4 },
)

test('joined frames are numbered as they are shown, and an excerpt has each wanted one of them from its own file, in its place', () => {
  fc.assert(
    fc.property(Taken, Wanted, (taken, some) => {
      const joined = joinedFrames(taken)
      const numbers = joined.frames.map(({ frame }) => frame)
      expect(numbers).toEqual(numbers.map((_, index) => index))

      const wanted = some.map(({ from, to }) => {
        const first = from % numbers.length
        return { from: first, to: Math.min(numbers.length, first + to - from) }
      })
      const excerpt = excerptOf(joined, wanted)
      const found = new Map(
        takenForExcerpt(taken, excerpt).flatMap(({ file, frames, shift }) =>
          frames.map(({ frame, position }) => [frame + shift, `${file} ${position}`]),
        ),
      )
      const all = taken.flatMap(({ file, frames }) =>
        frames.map(({ position }) => `${file} ${position}`),
      )
      for (const { from, to } of wanted) {
        for (let frame = from; frame < to; frame++) {
          expect(found.get(frameInExcerpt(excerpt, frame))).toBe(all[frame])
        }
      }
    }),
  )
})
