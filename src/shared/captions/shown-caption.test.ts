import fc from 'fast-check'
import { expect, test } from 'vitest'
import { USUAL_CAPTION_LOOK } from './caption-look.ts'
import { showCaption } from './shown-caption.ts'

const SIZES = [
  { width: 1920, height: 1080 },
  { width: 640, height: 360 },
  { width: 1080, height: 1920 },
] as const
const looks = fc.record({
  size: fc.constantFrom('small', 'usual', 'large'),
  ground: fc.constantFrom('plate', 'outline'),
  place: fc.constantFrom('bottom', 'top'),
  marksWords: fc.boolean(),
})
const word = fc.oneof(fc.stringMatching(/^[A-Za-zĀ-ž,.]{1,30}$/), fc.constant('الكتب'))
const texts = fc
  .array(fc.array(word, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 3 })
  .map((lines) => lines.map((words) => words.join(' ')).join('\n'))

test('whatever is said, a caption stands within the picture, every letter on its plate', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(...SIZES), looks, (text, size, look) => {
      const shown = showCaption(text, size, { ...look, ground: 'plate' })
      const { plate = { x: 0, y: 0, width: 0, height: 0 }, lines, fontSize } = shown

      expect(plate.x).toBeGreaterThanOrEqual(0)
      expect(plate.x + plate.width).toBeLessThanOrEqual(size.width)
      expect(plate.y).toBeGreaterThan(0)
      expect(plate.y + plate.height).toBeLessThan(size.height)
      for (const { baseline } of lines) {
        expect(baseline - 0.67 * fontSize).toBeGreaterThan(plate.y)
        expect(baseline).toBeLessThan(plate.y + plate.height)
      }
      expect(
        lines
          .map((line) => line.text)
          .join(' ')
          .split(/\s+/),
      ).toEqual(text.split(/\s+/))
      expect(showCaption(text, size, { ...look, ground: 'outline' }).lines).toEqual(lines)
    }),
  )
})

test('lines stay as they were broken, but for tall videos they are broken to 32 characters', () => {
  const text = 'Pada suatu hari di tepi hutan,\nKancil menemukan sebuah buku tua.'
  const [wide, , tall] = SIZES

  const shown = (size: (typeof SIZES)[number]) =>
    showCaption(text, size, USUAL_CAPTION_LOOK).lines.map((line) => line.text)

  expect(shown(wide)).toEqual(text.split('\n'))
  expect(shown(tall).length).toBe(3)
  expect(shown(tall).every((line) => line.length <= 32)).toBe(true)
})
