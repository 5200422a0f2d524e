import { expect, test } from 'vitest'
import { confidenceOf, readingConfidence } from './confidence.ts'
import { type HeardPart, chooseReadings, fitOf, readingsOf } from './readings.ts'

/** Lines heard one after the other, two seconds each. */
function heard(...lines: (number | [line: number, part: number])[]): HeardPart[] {
  return lines.map((value, index) => {
    const [line, part] = typeof value === 'number' ? [value, 0] : value
    return { line, part, start: 2 * index, end: 2 * index + 2, words: [], fit: 1 }
  })
}

function chosenFrom(...lines: number[]) {
  return [...chooseReadings(readingsOf(heard(...lines)))].toSorted((a, b) => a - b)
}

test('of two readings the second counts', () => {
  expect(chosenFrom(0, 1, 1, 2)).toEqual([0, 2, 3])
  expect(chosenFrom(0, 1, 2, 0, 1, 2, 3)).toEqual([3, 4, 5, 6])
})

test('a line that seems to be heard once more, far from its place, counts where it belongs', () => {
  expect(chosenFrom(0, 1, 2, 3, 4, 1)).toEqual([0, 1, 2, 3, 4])
})

test('a much poorer second reading does not count', () => {
  const parts = heard(0, 1, 1, 2)
  parts[2] = { ...parts[2]!, fit: 0.5 }
  expect(chooseReadings(readingsOf(parts))).toEqual(new Set([0, 1, 3]))
})

test('lines read out of order are all read', () => {
  expect(chosenFrom(3, 4, 5, 0, 1)).toEqual([0, 1, 2, 3, 4])
})

test('parts of a line are one reading, until it begins again', () => {
  const readings = readingsOf(heard([0, 0], [0, 1], [1, 0], [1, 1], [1, 0], [1, 1]))
  expect(readings.map(({ line, parts }) => [line, parts.length])).toEqual([
    [0, 2],
    [1, 2],
    [1, 2],
  ])
})

test('confidence says how far a line is from any other, and how much of it was heard', () => {
  const usual = { right: -2, wrong: -0.8, stretch: 1 }
  expect(confidenceOf(fitOf(-2, -0.8, usual))).toBeGreaterThan(0.95)
  expect(confidenceOf(fitOf(-0.9, -0.8, usual))).toBeLessThan(0.1)
  const [reading] = readingsOf(heard([0, 0]))
  expect(readingConfidence(reading!, [30])).toBeGreaterThan(0.95)
  expect(readingConfidence(reading!, [30, 90])).toBeLessThan(0.3)
})
