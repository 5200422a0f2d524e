import { COEFFICIENTS, writeCepstrum } from './cepstrum.ts'
import { FRAMES_PER_SECOND, MelSpectrum } from './mel-spectrum.ts'

/** What a stretch of sound is like, at equal steps of time. */
export interface Frames {
  readonly count: number
  readonly perSecond: number
  /** `COEFFICIENTS` numbers a frame. */
  readonly cepstra: Float32Array
  /** In decibels; only differences mean anything. */
  readonly loudness: Float32Array
}

/** Listens to sound of one channel (`SAMPLE_RATE`), in pieces of any size, and keeps only its frames. */
export class FrameCollector {
  readonly #spectrum: MelSpectrum
  readonly #rows: readonly GrowingFrames[]

  /** See `MelSpectrum`. */
  constructor(warps: readonly number[]) {
    this.#spectrum = new MelSpectrum(warps)
    this.#rows = warps.map(() => new GrowingFrames())
  }

  take(samples: Float32Array): void {
    this.#spectrum.take(samples, this.#add)
  }

  /** All frames in each warp; nothing can be added afterwards. */
  finish(): Frames[] {
    this.#spectrum.rest(this.#add)
    return this.#rows.map((row) => row.frames())
  }

  readonly #add = (bands: readonly Float64Array[]): void => {
    bands.forEach((ofWarp, warp) => this.#rows[warp]?.add(ofWarp))
  }
}

/** Room for a line at first; doubled when full. */
const ROOM = 10 * FRAMES_PER_SECOND

class GrowingFrames {
  #cepstra = new Float32Array(ROOM * COEFFICIENTS)
  #loudness = new Float32Array(ROOM)
  #count = 0

  add(bands: Float64Array): void {
    if (this.#count === this.#loudness.length) {
      this.#cepstra = grown(this.#cepstra)
      this.#loudness = grown(this.#loudness)
    }
    writeCepstrum(bands, this.#cepstra, this.#count * COEFFICIENTS)
    this.#loudness[this.#count] = decibels(bands)
    this.#count += 1
  }

  frames(): Frames {
    return {
      count: this.#count,
      perSecond: FRAMES_PER_SECOND,
      cepstra: this.#cepstra.slice(0, this.#count * COEFFICIENTS),
      loudness: this.#loudness.slice(0, this.#count),
    }
  }
}

function grown(values: Float32Array): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(2 * values.length)
  larger.set(values)
  return larger
}

function decibels(bands: Float64Array): number {
  let power = 0
  for (const band of bands) {
    power += Math.exp(band)
  }
  return 10 * Math.log10(power)
}

/** Means of `size` frames each: a coarser look that costs less. An incomplete last group is left out. */
export function pooled(frames: Frames, size: number): Frames {
  const count = Math.floor(frames.count / size)
  return {
    count,
    perSecond: frames.perSecond / size,
    cepstra: meansOf(frames.cepstra, count, size, COEFFICIENTS),
    loudness: meansOf(frames.loudness, count, size, 1),
  }
}

function meansOf(values: Float32Array, count: number, size: number, width: number): Float32Array {
  const means = new Float32Array(count * width)
  for (let group = 0; group < count; group++) {
    for (let column = 0; column < width; column++) {
      let sum = 0
      for (let member = 0; member < size; member++) {
        sum += values[(group * size + member) * width + column] ?? 0
      }
      means[group * width + column] = sum / size
    }
  }
  return means
}
