import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printedLines, scriptLines } from './script-lines.ts'

test('empty lines, line ends of every system and a mark at the start do not matter', () => {
  const texts = scriptLines('\uFEFFsatu\r\n\r\n  dua  \rtiga\n\n').map(({ text }) => text)
  expect(texts).toEqual(['satu', 'dua', 'tiga'])
})

test('directions in brackets are not spoken, and words keep their places', () => {
  const [line, direction] = scriptLines('Selamat [tersenyum] pagi\n[musik]')

  expect(line?.parts.map(({ spoken }) => spoken)).toEqual(['Selamat             pagi'])
  expect(line?.parts[0]?.spoken.indexOf('pagi')).toBe(line?.text.indexOf('pagi'))
  expect(direction).toEqual({ text: '[musik]', parts: [] })
})

test('of a page all is spoken that is printed', () => {
  const [line] = printedLines('Selamat [sekali lagi] pagi')

  expect(line?.parts.map(({ spoken }) => spoken)).toEqual(['Selamat  sekali lagi  pagi'])
})

test('a line of signs only has nothing to speak', () => {
  expect(scriptLines('* * *\n—\n1')).toMatchObject([
    { parts: [] },
    { parts: [] },
    { parts: [{ spoken: '1' }] },
  ])
})

test('long lines are compared in parts, at the ends of sentences and then at commas', () => {
  const sentence = 'Pada suatu hari di tepi hutan Kancil menemukan sebuah buku tua.'
  const long = `${sentence} ${sentence} ${'kata, '.repeat(60)}`
  const parts = scriptLines(long)[0]?.parts ?? []

  expect(parts[0]?.spoken.trim()).toBe(sentence)
  expect(parts.every(({ spoken }) => spoken.length <= 140)).toBe(true)
  expect(parts.slice(2, -1).every(({ spoken }) => /,\s*$/.test(spoken))).toBe(true)
})

test('parts cover every letter of a line once, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (text) => {
      for (const { text: line, parts } of scriptLines(text.replace(/\[/g, ''))) {
        let end = 0
        for (const { from, to, spoken } of parts) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(line.slice(end, from)).not.toMatch(/[a-z]/i)
          expect(spoken.length).toBe(to - from)
          end = to
        }
        expect(line.slice(end)).not.toMatch(/[a-z]/i)
      }
    }),
  )
})
