import { expect, test } from 'vitest'
import { SPEED, pixelsPerSecond, readingMs, stepped, wholeLines } from './prompter-speed.ts'

test('at 120 words a minute, 240 words pass in two minutes', () => {
  const speed = pixelsPerSecond({ words: 240, height: 6000, wordsPerMinute: 120 })

  expect(speed * 120).toBe(6000)
  expect(readingMs(240, 120)).toBe(120_000)
})

test('a script without words stands still', () => {
  expect(pixelsPerSecond({ words: 0, height: 100, wordsPerMinute: 120 })).toBe(0)
})

test('the speed stays within its range', () => {
  expect(stepped(SPEED.max, 1, SPEED)).toBe(SPEED.max)
  expect(stepped(SPEED.min, -1, SPEED)).toBe(SPEED.min)
  expect(stepped(120, 1, SPEED)).toBe(125)
})

test('with reduced motion the text moves by whole lines', () => {
  expect([0, 43, 44, 100].map((position) => wholeLines(position, 44))).toEqual([0, 0, 44, 88])
})
