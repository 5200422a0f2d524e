import type { SpokenPart } from '#shared/alignment/align.ts'
import type { Found } from '#shared/alignment/exact-times.ts'
import { SAMPLE_RATE } from '#shared/alignment/mel-spectrum.ts'
import type { TimeRange } from '#shared/time/range.ts'
import { sampleNumber } from '#shared/time/ticks.ts'
import type { EarRequest, SpokenInWarp } from './messages.ts'
import { Thread } from './thread.ts'

/** Hears one recording and compares it with a script, in a thread of its own. */
export class Ear {
  readonly #thread = new Thread<EarRequest>('ear-thread')

  /** Takes in the part of the sound that lies in the range; no faster than it is listened to. */
  async hear(
    sound: AsyncIterable<Float32Array<ArrayBuffer>>,
    range: TimeRange,
    onProgress: (fraction: number) => void,
  ): Promise<void> {
    const from = sampleNumber(range.start, SAMPLE_RATE)
    const to = sampleNumber(range.end, SAMPLE_RATE)
    let at = 0
    for await (const piece of sound) {
      const samples = piece.slice(Math.max(0, from - at), Math.max(0, to - at))
      at += piece.length
      if (samples.length > 0) {
        await this.#thread.ask({ kind: 'hear', samples }, [samples.buffer])
      }
      if (at >= to) {
        return
      }
      onProgress(at / Math.max(1, to))
    }
  }

  /** The warp in which the synthesiser is most like the voice. */
  throat(spoken: readonly SpokenInWarp[]): Promise<number> {
    return this.#thread.ask({ kind: 'throat', spoken })
  }

  align(parts: readonly SpokenPart[], onProgress: (fraction: number) => void): Promise<Found> {
    return this.#thread.ask({ kind: 'align', parts }, [], onProgress)
  }

  close(): Promise<void> {
    return this.#thread.close()
  }
}
