import { expect, test } from 'vitest'
import { FAILURE_CODES } from '../failure/codes.ts'
import { createTranslator } from './create-translator.ts'
import { english } from './en/index.ts'
import { indonesian } from './id/index.ts'

type Words = { readonly [key: string]: string | Words }

function sentences(words: Words, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[`${path}${key}`, value] as const]
        : [...sentences(value, `${path}${key}.`)],
    ),
  )
}

/** English has a singular, Indonesian has not: `_one` and `_other` are the same sentence. */
function withoutPlural(key: string): string {
  return key.replace(/_(one|other)$/, '')
}

function placeholders(sentence: string): string[] {
  return [...sentence.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map((match) => match[1] ?? '').toSorted()
}

const id = sentences(indonesian)
const en = sentences(english)

test('both languages say the same things', () => {
  const keys = (words: Map<string, string>) => new Set([...words.keys()].map(withoutPlural))
  expect(keys(en)).toEqual(keys(id))
})

test('no sentence is empty', () => {
  const empty = [...id, ...en].filter(([, sentence]) => sentence.trim() === '')
  expect(empty).toEqual([])
})

test('a sentence has the same gaps in both languages', () => {
  const different = [...id].filter(([key, sentence]) => {
    const other = en.get(key)
    return other !== undefined && `${placeholders(other)}` !== `${placeholders(sentence)}`
  })
  expect(different).toEqual([])
})

test('every failure has a sentence', () => {
  const i18n = createTranslator('id')
  const silent = FAILURE_CODES.filter((code) => !i18n.exists(`failure.${code}`))
  expect(silent).toEqual([])
})
