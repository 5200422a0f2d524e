import { expect, test } from 'vitest'
import { weighedByCoverage } from './coverage.ts'

/** Speech and silence by turns, every ten frames. */
const LOUDNESS = Float32Array.from({ length: 1000 }, (_, frame) => (frame % 20 < 10 ? 0 : -60))
const found = (line: number, start: number, end: number) => ({ line, start, end, fit: 1 })

test('a line or two of a long script in a long recording are hardly believed', () => {
  const [line] = weighedByCoverage([found(3, 100, 150)], 20, LOUDNESS)

  expect(line?.fit).toBeLessThan(0.1)
})

test('a short script in a long recording, and a short recording of a long script, are', () => {
  const short = [found(0, 100, 150), found(1, 160, 200)]
  expect(weighedByCoverage(short, 2, LOUDNESS)).toEqual(short)

  const piece = [found(7, 0, 500), found(8, 500, 1000)]
  expect(weighedByCoverage(piece, 200, LOUDNESS)).toEqual(piece)
})
