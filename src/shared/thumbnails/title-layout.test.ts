import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HEAVY } from '../lettering/fonts.ts'
import { textWidth } from '../lettering/text-width.ts'
import { layOutTitle, titleDocument } from './title-layout.ts'

test('every word of a title is shown, within its box', () => {
  const title = fc.array(fc.stringMatching(/^[A-Za-zé0-9!?,.-]{1,12}$/), {
    minLength: 1,
    maxLength: 9,
  })
  fc.assert(
    fc.property(title, (words) => {
      const { lines, fontSize } = layOutTitle(words.join(' '))

      expect(lines.join(' ')).toBe(words.join(' '))
      expect(lines.every((line) => textWidth(line, fontSize, HEAVY) <= 780)).toBe(true)
    }),
  )
})

test('a short title is larger than a long one', () => {
  const short = layOutTitle('Kancil')
  const long = layOutTitle('Kancil dan Buku Tua di Bawah Pohon Tanjung yang Besar Sekali')

  expect(short.fontSize).toBeGreaterThan(long.fontSize)
})

test('braces and backslashes in a title are letters, not commands', () => {
  expect(titleDocument('{\\b1}Tebal')).toContain('\\{\\\u2060b1\\}Tebal')
})
