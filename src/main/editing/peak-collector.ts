import { PEAKS_PER_SECOND } from '#shared/editing/peaks.ts'
import { levelOf } from '#shared/editing/sound-levels.ts'

const FULL_SCALE = 32_768

/** The finest peaks of a waveform (see `#shared/editing/peaks.ts`) and its levels (`sound-levels.ts`). */
export interface WaveformPiece {
  readonly peaks: Buffer
  readonly levels: Buffer
}

/** Turns 16-bit samples of one channel, in pieces of any size, into a waveform and its levels. */
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

  /** The stretches that this piece of sound completes. */
  take(chunk: Buffer): WaveformPiece {
    const samples = this.#wholeSamples(chunk)
    const stretches: Stretch[] = []
    for (let from = 0; from < samples.length;) {
      const missing = this.#nextBorder() - this.#samples
      const to = Math.min(from + missing, samples.length)
      this.#look(samples, from, to)
      if (to - from === missing) {
        stretches.push(this.#finishStretch())
      }
      from = to
    }
    return pieceOf(stretches)
  }

  /** The last, shorter stretch, when there is one. */
  rest(): WaveformPiece {
    const isEmpty =
      this.#samples === Math.round((this.#stretches * this.#sampleRate) / PEAKS_PER_SECOND)
    return pieceOf(isEmpty ? [] : [this.#finishStretch()])
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

  #finishStretch(): Stretch {
    const stretch = { lowest: this.#lowest, highest: this.#highest }
    this.#lowest = 0
    this.#highest = 0
    this.#stretches += 1
    return stretch
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

/** The lowest and the highest sample of a hundredth of a second. */
interface Stretch {
  readonly lowest: number
  readonly highest: number
}

function pieceOf(stretches: readonly Stretch[]): WaveformPiece {
  const pairs = stretches.flatMap(({ lowest, highest }) => [
    Math.floor(lowest / 258),
    Math.min(127, Math.ceil(highest / 258)),
  ])
  const levels = stretches.map(({ lowest, highest }) =>
    levelOf(Math.max(-lowest, highest) / FULL_SCALE),
  )
  return {
    peaks: Buffer.from(Int8Array.from(pairs).buffer),
    levels: Buffer.from(Uint8Array.from(levels)),
  }
}
