import {
  RECORDED_RATE,
  WAV_HEADER_BYTES,
  frameBytes,
  wavHeader,
} from '#shared/recording/sound-format.ts'
import { AppendFile, type WriteFailure } from './append-file.ts'

const SAMPLES_PER_MS = RECORDED_RATE / 1000
/** Silence is written in pieces no larger than this, so that a long gap takes no memory. */
const SILENCE_PIECE = 6 * 48_000
/** How long sound that was already heard may take to arrive. */
const LATEST_MS = 600

export interface SoundFileOptions {
  readonly channels: number
  /** When the stretch begins, milliseconds UTC. */
  readonly goMs: number
  readonly onFailure: WriteFailure
}

/**
 * The sound of one stretch in one file whose every sample stands where the clock says: what comes before
 * the stretch is dropped, gaps become silence, and it is exactly as long as the stretch.
 */
export class SoundFile {
  readonly #file: AppendFile
  readonly #channels: number
  readonly #goMs: number
  #samples = 0
  #endSamples = Number.POSITIVE_INFINITY
  #isAligned = false

  constructor(path: string, { channels, goMs, onFailure }: SoundFileOptions) {
    this.#file = new AppendFile(path, onFailure)
    this.#channels = channels
    this.#goMs = goMs
    this.#file.append(wavHeader(channels, undefined))
  }

  get bytes(): number {
    return this.#file.bytes
  }

  /** The next sound comes from a capture that has just begun: it is placed by the clock once more. */
  expectNewCapture(): void {
    this.#isAligned = false
  }

  /** Whole samples of which the first was captured at `atMs`. */
  take(sound: Buffer, atMs: number): void {
    let rest = sound
    if (!this.#isAligned) {
      const place = Math.round((atMs - this.#goMs) * SAMPLES_PER_MS)
      const early = Math.max(0, this.#samples - place) * frameBytes(this.#channels)
      if (early >= sound.length) {
        return
      }
      this.#fillTo(place)
      rest = sound.subarray(early)
      this.#isAligned = true
    }
    this.#append(rest)
  }

  /** Nothing is heard: silence up to a moment. */
  silenceUntil(atMs: number): void {
    this.#fillTo(Math.floor((atMs - this.#goMs) * SAMPLES_PER_MS))
  }

  /** Ends the stretch: waits for what is still on its way, then makes it exactly as long. */
  async end(endMs: number): Promise<void> {
    this.#endSamples = Math.round((endMs - this.#goMs) * SAMPLES_PER_MS)
    const deadline = Date.now() + LATEST_MS
    while (this.#samples < this.#endSamples && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    this.#fillTo(this.#endSamples)
    const length = WAV_HEADER_BYTES + this.#endSamples * frameBytes(this.#channels)
    await this.#file.close(length)
  }

  #fillTo(samples: number): void {
    const missing = Math.min(samples, this.#endSamples) - this.#samples
    for (let left = missing * frameBytes(this.#channels); left > 0; left -= SILENCE_PIECE) {
      this.#append(Buffer.alloc(Math.min(left, SILENCE_PIECE)))
    }
  }

  #append(sound: Buffer): void {
    const room = (this.#endSamples - this.#samples) * frameBytes(this.#channels)
    const kept = sound.length > room ? sound.subarray(0, room) : sound
    if (kept.length > 0) {
      this.#file.append(kept)
    }
    this.#samples += kept.length / frameBytes(this.#channels)
  }
}
