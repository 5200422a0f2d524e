import { expect, test } from 'vitest'
import { roomParts } from './room-in-words.ts'

const told = (minutes: number) => roomParts(minutes).map(({ unit, count }) => `${count} ${unit}`)

test('hours and minutes', () => {
  expect(told(37 * 60 + 52)).toEqual(['37 hours', '52 minutes'])
})

test('whole hours need no minutes, short rooms no hours', () => {
  expect([told(120), told(4)]).toEqual([['2 hours'], ['4 minutes']])
})

test('from two days on, minutes say nothing more', () => {
  expect(told(50 * 60 + 10)).toEqual(['2 days', '2 hours'])
})

test('less than a minute has no parts', () => {
  expect(told(0)).toEqual([])
})
