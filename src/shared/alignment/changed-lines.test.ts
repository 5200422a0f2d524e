import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ZERO, fromSeconds } from '../time/ticks.ts'
import type { AlignedLine, Alignment } from './alignment.ts'
import { afterEdit, editOf } from './changed-lines.ts'

/** Lines read one after the other, two seconds each with a second between. */
function aligned(...texts: string[]): Alignment {
  const lines = texts.map((text, index): AlignedLine => ({
    text,
    reading: {
      start: fromSeconds(3 * index),
      end: fromSeconds(3 * index + 2),
      words: [],
      confidence: 1,
    },
    repeats: [],
  }))
  return { lines, unscripted: [] }
}

const HOUR = fromSeconds(3600)
const many = Array.from({ length: 40 }, (_, index) => `line ${index}`)

test('one changed line is looked for between its neighbours, and they are looked at for the voice', () => {
  const texts = many.with(20, 'another')
  const edit = editOf(aligned(...many), texts, HOUR)

  expect(edit?.changes).toEqual([
    { firstLine: 14, endLine: 27, start: fromSeconds(3 * 13 + 2), end: fromSeconds(3 * 27) },
  ])
  expect(edit?.kept.filter((line) => line === undefined)).toHaveLength(1)
})

test('nothing changed is nothing to do', () => {
  expect(editOf(aligned(...many), many, HOUR)?.changes).toEqual([])
})

test('a new beginning is looked for from the start, a new end up to the end', () => {
  const texts = ['new', ...many, 'more']
  const edit = editOf(aligned(...many), texts, HOUR)
  expect([edit?.changes[0]?.start, edit?.changes.at(-1)?.end]).toEqual([ZERO, HOUR])
})

test('a script that is mostly new is compared as a whole', () => {
  expect(editOf(aligned('a', 'b', 'c'), ['a', 'x', 'y'], HOUR)).toBeUndefined()
})

test('kept lines are the same objects; what was read of a removed line is no longer in the script', () => {
  const before = aligned(...many)
  const texts = many.toSpliced(5, 1)
  const after = afterEdit(before, editOf(before, texts, HOUR)!, new Map())

  expect(after.lines).toEqual(before.lines.toSpliced(5, 1))
  expect(after.unscripted).toEqual([{ start: fromSeconds(15), end: fromSeconds(17) }])
})

test('every line of the new script is kept or compared, in its place', () => {
  const text = fc.constantFrom('a', 'b', 'c', 'd')
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 1 }),
      fc.array(text, { minLength: 1 }),
      (old, fresh) => {
        const edit = editOf(aligned(...old), fresh, HOUR)
        edit?.kept.forEach((line, index) => {
          const isCompared = edit.changes.some(
            ({ firstLine, endLine }) => firstLine <= index && index < endLine,
          )
          expect(line ? line.text === fresh[index] : isCompared).toBe(true)
        })
      },
    ),
  )
})
