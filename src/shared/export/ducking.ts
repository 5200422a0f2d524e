/** Levels are looked at in stretches of 10 ms, like the waveform's. */
export const DUCKING_RATE = 100

/** Louder than this somebody speaks; rooms are quieter, whispers are louder. */
const SPEECH = 0.012
/** Music goes down before the first word, and waits a moment after the last: people breathe. */
const AHEAD = 20
const HOLD = 50
/** Seconds for the whole way down, and up again. */
const DOWN_SECONDS = 0.25
const UP_SECONDS = 0.9

/**
 * How far music is lowered under a voice, 10 ms after 10 ms. It sees 200 ms ahead: `push` answers for the
 * stretch that was pushed so long before.
 */
export class Ducking {
  readonly #depthDb: number
  #sincePeak = Number.POSITIVE_INFINITY
  #lowered = 0
  #pushed = 0

  /** `depthDb` is how far down it goes; zero never moves. */
  constructor(depthDb: number) {
    this.#depthDb = depthDb
  }

  /** `level` is the highest sample of a stretch, 0 to 1. Answers a factor, or undefined at first. */
  push(level: number): number | undefined {
    this.#sincePeak = level > SPEECH ? 0 : this.#sincePeak + 1
    this.#pushed += 1
    return this.#pushed > AHEAD ? this.#next() : undefined
  }

  /** The factors of the stretches that are still owed. */
  rest(): number[] {
    return Array.from({ length: Math.min(AHEAD, this.#pushed) }, () => {
      this.#sincePeak += 1
      return this.#next()
    })
  }

  #next(): number {
    const speaks = this.#sincePeak <= AHEAD + HOLD
    const step = speaks
      ? this.#depthDb / (DOWN_SECONDS * DUCKING_RATE)
      : -this.#depthDb / (UP_SECONDS * DUCKING_RATE)
    this.#lowered = Math.max(0, Math.min(this.#depthDb, this.#lowered + step))
    return 10 ** (-this.#lowered / 20)
  }
}

/**
 * Whoever begins to look so many stretches before a moment, and goes on so many after it, knows its factor: by
 * then it went all the way down once, or all the way up.
 */
export const DUCKING_MARGIN = 200

/** The factors for a whole voice, one for each level. */
export function duckingFactors(levels: ArrayLike<number>, depthDb: number): Float32Array {
  const ducking = new Ducking(depthDb)
  const factors = new Float32Array(levels.length)
  let written = 0
  for (let index = 0; index < levels.length; index++) {
    const factor = ducking.push(levels[index] ?? 0)
    if (factor !== undefined) {
      factors[written++] = factor
    }
  }
  for (const factor of ducking.rest()) {
    factors[written++] = factor
  }
  return factors
}
