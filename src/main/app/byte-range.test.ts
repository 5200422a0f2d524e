import { expect, test } from 'vitest'
import { byteRange } from './byte-range.ts'

test.each([
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=10-19', { start: 10, end: 19 }],
  ['bytes=10-500', { start: 10, end: 99 }],
  ['bytes=-5', { start: 95, end: 99 }],
  ['bytes=100-', 'refused'],
  ['bytes=20-10', 'refused'],
  ['bytes=-', undefined],
  ['bytes=0-1,5-6', undefined],
  [null, undefined],
])('%s of a hundred bytes', (header, wanted) => {
  expect(byteRange(header, 100)).toEqual(wanted)
})
