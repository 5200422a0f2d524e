import { PEAKS_PER_SECOND } from '#shared/editing/peaks.ts'

/**
 * Turns 16-bit samples of one channel, in pieces of any size, into the finest peaks of a waveform (see
 * `#shared/editing/peaks.ts`).
 */
export class PeakCollector {
  readonly #sampleRate: number
  #lowest = 0
  #highest = 0
  /** Samples and stretches seen so far. */
  #samples = 0
  #stretches = 0
  #oddByte: number | undefined

  constructor(sampleRate: number) {
    this.#sampleRate = sampleRate
  }

  /** The pairs that this piece of sound completes. */
  take(chunk: Buffer): Buffer {
    const samples = this.#wholeSamples(chunk)
    const pairs: number[] = []
    for (let from = 0; from < samples.length;) {
      const missing = this.#nextBorder() - this.#samples
      const to = Math.min(from + missing, samples.length)
      this.#look(samples, from, to)
      if (to - from === missing) {
        pairs.push(...this.#finishStretch())
      }
      from = to
    }
    return Buffer.from(Int8Array.from(pairs).buffer)
  }

  /** The pair of the last, shorter stretch, when there is one. */
  rest(): Buffer {
    const isEmpty =
      this.#samples === Math.round((this.#stretches * this.#sampleRate) / PEAKS_PER_SECOND)
    return Buffer.from(Int8Array.from(isEmpty ? [] : this.#finishStretch()).buffer)
  }

  /** Rates that a hundredth of a second does not divide (22 050 Hz) get stretches of changing length. */
  #nextBorder(): number {
    return Math.round(((this.#stretches + 1) * this.#sampleRate) / PEAKS_PER_SECOND)
  }

  /** Plain variables: this is the loop that must keep up with the decoder. */
  #look(samples: Int16Array, from: number, to: number): void {
    let lowest = this.#lowest
    let highest = this.#highest
    for (let index = from; index < to; index++) {
      const sample = samples[index] ?? 0
      if (sample < lowest) {
        lowest = sample
      } else if (sample > highest) {
        highest = sample
      }
    }
    this.#lowest = lowest
    this.#highest = highest
    this.#samples += to - from
  }

  #finishStretch(): [number, number] {
    const pair: [number, number] = [
      Math.floor(this.#lowest / 258),
      Math.min(127, Math.ceil(this.#highest / 258)),
    ]
    this.#lowest = 0
    this.#highest = 0
    this.#stretches += 1
    return pair
  }

  #wholeSamples(chunk: Buffer): Int16Array {
    const bytes =
      this.#oddByte === undefined ? chunk : Buffer.concat([Buffer.of(this.#oddByte), chunk])
    this.#oddByte = bytes.length % 2 === 1 ? bytes.at(-1) : undefined
    const whole = bytes.length - (bytes.length % 2)
    const isAligned = bytes.byteOffset % 2 === 0
    const aligned = isAligned ? bytes : Buffer.from(new Uint8Array(bytes))
    return new Int16Array(aligned.buffer, aligned.byteOffset, whole / 2)
  }
}
