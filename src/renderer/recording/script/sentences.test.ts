import { expect, test } from 'vitest'
import { countWords, scriptLines } from './sentences.ts'

test('a script is read sentence by sentence', () => {
  const lines = scriptLines('Malam turun. Kancil mendekat!\n“Siapa di situ?” bisiknya.', 'id')

  expect(lines.map(({ text }) => text)).toEqual([
    'Malam turun.',
    'Kancil mendekat!',
    '“Siapa di situ?” bisiknya.',
  ])
})

test('an empty line begins a new part', () => {
  expect(scriptLines('Satu. Dua.\n\n\nTiga.\n', 'id')).toEqual([
    { text: 'Satu.', opensPart: true },
    { text: 'Dua.', opensPart: false },
    { text: 'Tiga.', opensPart: true },
  ])
})

test('a script without words has no lines', () => {
  expect(scriptLines(' \n\n ', 'id')).toEqual([])
})

test('words are counted as they are spoken', () => {
  expect(countWords('  Anak-anak membaca\nbuku tua. ')).toBe(4)
})
