import { type Span, chunksOf } from '#shared/speech/chunks.ts'
import { levelOf } from '#shared/editing/sound-levels.ts'
import { SPEECH_RATE } from './messages.ts'

/** A stretch of sound in which somebody speaks. */
export interface SpeechChunk {
  /** Samples from the start of the sound. */
  readonly at: number
  readonly samples: Int16Array
}

/** So much is looked through at once. */
const BLOCK_SECONDS = 120
const LOUDEST = 32_767
const SAMPLES_PER_LEVEL = SPEECH_RATE / 100

/** Takes a sound in, and gives it out in chunks of speech. */
export class SpeechCutter {
  readonly #findVoice: (samples: Int16Array) => Promise<readonly Span[]>
  #block = new Int16Array(BLOCK_SECONDS * SPEECH_RATE)
  #length = 0
  /** Where the block begins in the sound. */
  #at = 0
  readonly #levels: number[] = []
  #rest = new Float32Array()

  constructor(findVoice: (samples: Int16Array) => Promise<readonly Span[]>) {
    this.#findVoice = findVoice
  }

  /** How loud the sound is (see sound-levels.ts), as far as it was taken in. */
  get levels(): Uint8Array {
    return Uint8Array.from(this.#levels)
  }

  /** The chunks that are sure to end within what was taken in. */
  async *take(sound: Float32Array): AsyncGenerator<SpeechChunk, void> {
    this.#measure(sound)
    for (let from = 0; from < sound.length;) {
      const room = this.#block.length - this.#length
      const some = sound.subarray(from, from + room)
      this.#block.set(
        Int16Array.from(some, (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * LOUDEST)),
        this.#length,
      )
      this.#length += some.length
      from += some.length
      if (this.#length === this.#block.length) {
        yield* this.#cut(false)
      }
    }
  }

  /** What is left at the end. */
  async *finish(): AsyncGenerator<SpeechChunk, void> {
    yield* this.#cut(true)
  }

  /** The last chunk may go on in the next block: unless it is the only one, it waits for that. */
  async *#cut(isEnd: boolean): AsyncGenerator<SpeechChunk, void> {
    const samples = this.#block.slice(0, this.#length)
    const chunks = chunksOf(await this.#findVoice(samples), samples.length / SPEECH_RATE)
    const kept = isEnd || chunks.length < 2 ? undefined : chunks.at(-1)
    for (const { start, end } of kept ? chunks.slice(0, -1) : chunks) {
      const from = Math.round(start * SPEECH_RATE)
      yield { at: this.#at + from, samples: samples.slice(from, Math.round(end * SPEECH_RATE)) }
    }
    const from = kept ? Math.round(kept.start * SPEECH_RATE) : samples.length
    this.#block.set(samples.subarray(from))
    this.#length = samples.length - from
    this.#at += from
  }

  #measure(sound: Float32Array): void {
    const all = new Float32Array(this.#rest.length + sound.length)
    all.set(this.#rest)
    all.set(sound, this.#rest.length)
    let from = 0
    for (; from + SAMPLES_PER_LEVEL <= all.length; from += SAMPLES_PER_LEVEL) {
      let loudest = 0
      for (let index = from; index < from + SAMPLES_PER_LEVEL; index++) {
        loudest = Math.max(loudest, Math.abs(all[index] ?? 0))
      }
      this.#levels.push(levelOf(loudest))
    }
    this.#rest = all.slice(from)
  }
}
