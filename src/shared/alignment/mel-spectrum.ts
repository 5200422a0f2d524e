import { PowerSpectrum } from './fourier.ts'

/** Everything is compared at this rate, in Hz: speech has little above its half. */
export const SAMPLE_RATE = 16_000
/** From one frame to the next, in samples (10 ms). */
export const HOP = 160
export const FRAMES_PER_SECOND = SAMPLE_RATE / HOP

/** What one frame looks at, in samples (25 ms). */
const WINDOW = 400
const SIZE = 512
const LOWEST_HZ = 80
const HIGHEST_HZ = 7200
/** Keeps the logarithm of digital silence finite; about -100 dB of full scale. */
const FLOOR = 1e-7
const PRE_EMPHASIS = 0.97

/** Bands of the mel spectrum. */
export const BANDS = 26

/**
 * Turns sound of one channel, in pieces of any size, into mel spectra: the natural logarithm of the power in
 * each of `BANDS` bands, one frame every 10 ms. Each warp stretches the bands: read with 0.9, a voice sounds as
 * from a throat a tenth shorter. All warps are measured at once, which costs little more than one.
 */
export class MelSpectrum {
  readonly #spectrum = new PowerSpectrum(SIZE)
  readonly #window = Float64Array.from(
    { length: WINDOW },
    (_, index) => 0.54 - 0.46 * Math.cos((2 * Math.PI * index) / (WINDOW - 1)),
  )
  readonly #frame = new Float64Array(SIZE)
  readonly #filters: readonly (readonly Filter[])[]
  readonly #bands: readonly Float64Array[]
  #pending = new Float32Array(WINDOW)
  /** The first frame is centred on the first sample, so frame n is the sound at n hops. */
  #filled = WINDOW / 2

  constructor(warps: readonly number[]) {
    this.#filters = warps.map(melFilters)
    this.#bands = warps.map(() => new Float64Array(BANDS))
  }

  /** Calls `onFrame` with each frame that this piece completes, in every warp; the arrays are used again. */
  take(samples: Float32Array, onFrame: (bands: readonly Float64Array[]) => void): void {
    let from = 0
    while (from < samples.length) {
      const count = Math.min(WINDOW - this.#filled, samples.length - from)
      this.#pending.set(samples.subarray(from, from + count), this.#filled)
      this.#filled += count
      from += count
      if (this.#filled === WINDOW) {
        this.#measure()
        onFrame(this.#bands)
        this.#pending.copyWithin(0, HOP)
        this.#filled = WINDOW - HOP
      }
    }
  }

  /** The frames that reach over the end. */
  rest(onFrame: (bands: readonly Float64Array[]) => void): void {
    this.take(new Float32Array(WINDOW / 2), onFrame)
  }

  #measure(): void {
    for (let index = 0; index < WINDOW; index++) {
      const before = this.#pending[index === 0 ? 0 : index - 1] ?? 0
      const sample = (this.#pending[index] ?? 0) - PRE_EMPHASIS * before
      this.#frame[index] = sample * (this.#window[index] ?? 0)
    }
    this.#spectrum.measure(this.#frame)
    this.#filters.forEach((filters, warp) => this.#filter(filters, this.#bands[warp]))
  }

  #filter(filters: readonly Filter[], bands: Float64Array = new Float64Array(BANDS)): void {
    const { power } = this.#spectrum
    filters.forEach(({ first, weights }, band) => {
      let sum = FLOOR
      for (let index = 0; index < weights.length; index++) {
        sum += (weights[index] ?? 0) * (power[first + index] ?? 0)
      }
      bands[band] = Math.log(sum)
    })
  }
}

interface Filter {
  readonly first: number
  readonly weights: Float64Array
}

/** O'Shaughnessy's formula. */
const mel = (hertz: number) => 1127 * Math.log(1 + hertz / 700)
const hertz = (mels: number) => 700 * (Math.exp(mels / 1127) - 1)

/** Triangles of equal width on the mel scale, each reaching to the middle of its neighbours. */
function melFilters(warp: number): Filter[] {
  const low = mel(LOWEST_HZ)
  const step = (mel(HIGHEST_HZ) - low) / (BANDS + 1)
  const bin = (point: number) => {
    const stretched = hertz(low + point * step) * warp
    return (Math.min(stretched, SAMPLE_RATE / 2) * SIZE) / SAMPLE_RATE
  }
  return Array.from({ length: BANDS }, (_, band) => {
    const [from, middle, to] = [bin(band), bin(band + 1), bin(band + 2)]
    const first = Math.ceil(from)
    const length = Math.max(0, Math.floor(to) - first + 1)
    const weights = Float64Array.from({ length }, (_each, index) => {
      const at = first + index
      return at <= middle
        ? (at - from) / Math.max(1e-9, middle - from)
        : (to - at) / Math.max(1e-9, to - middle)
    })
    return { first, weights }
  })
}
