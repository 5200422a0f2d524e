import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SoundClock } from './sound-clock.ts'

const RATE = 48_000
const START_MS = 1_795_000_000_000

interface Arrivals {
  /** How much faster (above 1) or slower than the computer's clock the device's runs. */
  readonly pace?: number
  /** How long a piece is under way, in milliseconds. */
  readonly delay: (piece: number) => number
  readonly pieces?: number
  /** Piece from which on samples are placed. */
  readonly heldFrom?: number
}

/** Pieces of 20 ms, as they arrive. */
function clockAfter({ pace = 1, delay, pieces = 600, heldFrom = 100 }: Arrivals): SoundClock {
  const clock = new SoundClock(RATE)
  for (let piece = 0; piece < pieces; piece++) {
    if (piece === heldFrom) {
      clock.hold()
    }
    clock.arrive(960 * pace, START_MS + (piece + 1) * 20 + delay(piece))
  }
  return clock
}

test('however late single pieces come, it is known when the first sample was captured', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300), { minLength: 50, maxLength: 50 }), (delays) => {
      const delay = (piece: number) => (piece % 10 === 5 ? 7 : 7 + (delays[piece % 50] ?? 0))
      const clock = clockAfter({ delay })
      expect(clock.startMs).toBeCloseTo(START_MS + 7, 0)
      expect(clock.driftedMs).toBeCloseTo(0, 0)
    }),
  )
})

test('a device that is half a second behind at first is trusted once it has caught up', () => {
  const clock = clockAfter({ delay: (piece) => Math.max(10, 500 - piece * 25) })
  expect(clock.startMs).toBeCloseTo(START_MS + 10, 0)
})

test('a clock that runs slow or fast is found out and can be corrected', () => {
  const slow = clockAfter({ pace: 0.9995, delay: () => 10, pieces: 1000 })
  const fast = clockAfter({ pace: 1.0005, delay: () => 10, pieces: 1000 })
  expect(slow.driftedMs).toBeGreaterThan(4)
  expect(fast.driftedMs).toBeLessThan(-7)

  const late = slow.driftedMs
  slow.corrected(Math.round((late * RATE) / 1000))
  expect(slow.driftedMs).toBeCloseTo(0, 0)
})

test('a passing delay is no drift', () => {
  const clock = clockAfter({ delay: (piece) => (piece > 400 && piece < 480 ? 900 : 10) })
  expect(clock.driftedMs).toBeCloseTo(0, 0)
})

test('lost sound is told from a passing delay within three seconds', () => {
  const lost = (piece: number) => (piece > 400 ? 400 : 10)
  expect(clockAfter({ delay: lost, pieces: 500 }).behindMs).toBeCloseTo(0, 0)
  expect(clockAfter({ delay: lost, pieces: 570 }).behindMs).toBeCloseTo(390, 0)
  expect(clockAfter({ delay: lost, pieces: 570 }).driftedMs).toBeCloseTo(0, 0)
})

test('what is learnt until samples are placed counts, also when it takes longer than to settle', () => {
  const delay = (piece: number) => (piece < 90 ? 60 : 10)
  expect(clockAfter({ delay, heldFrom: 200 }).startMs).toBeCloseTo(START_MS + 10, 0)
  expect(clockAfter({ delay, heldFrom: 200 }).driftedMs).toBeCloseTo(0, 0)
  expect(clockAfter({ delay, heldFrom: 60 }).driftedMs).toBeCloseTo(-50, 0)
})
