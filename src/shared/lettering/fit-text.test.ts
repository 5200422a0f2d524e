import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SERIF } from './fonts.ts'
import { type TextBox, fitText } from './fit-text.ts'
import { textWidth } from './text-width.ts'

const BOX: TextBox = {
  ...{ width: 800, height: 300, largest: 90, smallest: 40, mostLines: 3, lineHeight: 1.2 },
  widthOf: (line, fontSize) => textWidth(line, fontSize, SERIF),
}

/** Words of several alphabets, also such as no line can hold. */
const words = fc.oneof(
  fc.stringMatching(/^[a-z]{1,14}$/),
  fc.stringMatching(/^[A-ZÀ-ÿĀ-ſ0-9’“”–…]{1,60}$/),
  fc.stringMatching(/^[\u0627-\u064A]{1,20}$/),
  fc.constantFrom(
    'memperpanjang',
    'ketidakbertanggungjawaban',
    'ṭālib',
    'Ḥikāyat',
    'e\u0301e\u0301',
  ),
)
const texts = fc.array(fc.array(words, { minLength: 1, maxLength: 12 }), {
  minLength: 1,
  maxLength: 4,
})

test('every text fits its box and none of it is lost, whatever its words', () => {
  fc.assert(
    fc.property(texts, fc.boolean(), (paragraphs, isBalanced) => {
      const text = paragraphs.map((line) => line.join(' ')).join('\n')

      const { lines, fontSize } = fitText(text, { ...BOX, isBalanced })

      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(/\s/g, ''))
      expect(lines.length * fontSize * BOX.lineHeight).toBeLessThanOrEqual(BOX.height)
      for (const line of lines) {
        expect(BOX.widthOf(line, fontSize)).toBeLessThanOrEqual(BOX.width)
      }
    }),
  )
})

test('lines of a balanced text are about as long, and no more than without', () => {
  const text = 'Kancil dan Buku Tua'
  const plain = fitText(text, BOX)
  const even = fitText(text, { ...BOX, isBalanced: true })

  expect(even.lines).toHaveLength(plain.lines.length)
  expect(even.fontSize).toBe(plain.fontSize)
  const spread = (lines: readonly string[]) => {
    const widths = lines.map((line) => BOX.widthOf(line, 1))
    return Math.max(...widths) - Math.min(...widths)
  }
  expect(spread(even.lines)).toBeLessThan(spread(plain.lines))
})

test('a word is only broken where it would not be readable otherwise', () => {
  const long = 'ketidakbertanggungjawaban'
  expect(fitText(long, BOX).lines).toEqual([long])
  expect(fitText(long.repeat(3), BOX).lines.length).toBeGreaterThan(1)
})

test('marks that stand alone and have no width are laid out as well', () => {
  const marks = '\uA9B3 \uA980'
  expect(fitText(marks, { ...BOX, isBalanced: true, widthOf: () => 0 }).lines).toEqual([marks])
})
