/** Sound that comes later than at its best has been waiting somewhere; the best over this long is trusted. */
const SETTLING_MS = 1000
const WINDOW_MS = 500
/** Windows over which lost sound is told from a passing delay: three seconds. */
const LOSS_WINDOWS = 6
/** Windows over which a clock that runs wrong is told from a busy computer: ten seconds. */
const DRIFT_WINDOWS = 20

interface Window {
  readonly fromMs: number
  /** Of all arrivals, the one with the shortest way: when the first sample was captured, by it. */
  earliest: number
}

/**
 * Tells when samples were captured, from when they arrive. Each arrival can be late (a busy computer, a
 * buffer) but never early, so the earliest of many tells the truth, give or take the constant way from the
 * microphone to here. What devices and drivers say themselves is not used: sound servers are off by half a
 * second until they know their own delay.
 */
export class SoundClock {
  readonly #samplesPerMs: number
  #samples = 0
  #firstAtMs: number | undefined
  #startMs = Number.POSITIVE_INFINITY
  #isHeld = false
  #windows: Window[] = []

  constructor(samplesPerSecond: number) {
    this.#samplesPerMs = samplesPerSecond / 1000
  }

  /** So many samples, one after the other, were there at this moment. */
  arrive(samples: number, atMs: number): void {
    this.#firstAtMs ??= atMs
    this.#samples += samples
    const start = atMs - this.#samples / this.#samplesPerMs
    const window = this.#windows.at(-1)
    if (window && atMs - window.fromMs < WINDOW_MS) {
      window.earliest = Math.min(window.earliest, start)
    } else {
      this.#windows = [...this.#windows, { fromMs: atMs, earliest: start }].slice(-DRIFT_WINDOWS)
    }
    if (!this.#isHeld) {
      this.#startMs = earliestOf(this.#windows)
    }
  }

  /** From now on samples are placed by what is known: later knowledge is told as lateness. */
  hold(): void {
    this.#isHeld = true
  }

  /** Nothing is placed any more: the newest knowledge counts again. */
  release(): void {
    this.#isHeld = false
  }

  /** Whether enough has arrived to know when the first sample was captured. */
  isSettledAt(nowMs: number): boolean {
    return this.#firstAtMs !== undefined && nowMs - this.#firstAtMs >= SETTLING_MS
  }

  /** When the first sample was captured, milliseconds UTC. */
  get startMs(): number {
    return this.#startMs
  }

  /**
   * How far the device's clock has gone from the computer's: positive when samples come later by now than
   * their number says. Zero until it is known.
   */
  get driftedMs(): number {
    return this.#isHeld && this.#windows.length === DRIFT_WINDOWS
      ? earliestOf(this.#windows) - this.#startMs
      : 0
  }

  /** How much later samples come since a short while: what a loss looks like before it counts as drift. */
  get behindMs(): number {
    return this.#isHeld && this.#windows.length >= LOSS_WINDOWS
      ? earliestOf(this.#windows.slice(-LOSS_WINDOWS)) - this.#startMs
      : 0
  }

  /** Samples were added (or, negative, left out) so that those that follow are in their place again. */
  corrected(samples: number): void {
    this.#samples += samples
    const shift = samples / this.#samplesPerMs
    this.#windows = this.#windows.map(({ fromMs, earliest }) => ({
      fromMs,
      earliest: earliest - shift,
    }))
  }
}

function earliestOf(windows: readonly Window[]): number {
  return Math.min(...windows.map((one) => one.earliest))
}
