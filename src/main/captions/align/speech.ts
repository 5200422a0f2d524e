import type { SpokenLine } from '#shared/alignment/reference.ts'
import type { SpeechRequest, SpokenInWarp } from './messages.ts'
import { Thread } from './thread.ts'

/** Texts spoken at a time: small enough to tell progress by, and to share out evenly. */
const AT_ONCE = 24

/** eSpeak NG in two threads: it speaks half of the time, and every computer of today has two processors. */
export class Speech {
  readonly #first = new Thread<SpeechRequest>('speech-thread')
  #second: Thread<SpeechRequest> | undefined

  /** The first of these voices that there is. */
  async voice(names: readonly string[]): Promise<string | undefined> {
    return await this.#first.ask({ kind: 'voice', names })
  }

  /** The same few texts in every warp. */
  async speakInWarps(
    voice: string,
    texts: readonly string[],
    warps: readonly number[],
  ): Promise<SpokenInWarp[]> {
    return await this.#first.ask({ kind: 'speak', voice, texts, warps })
  }

  /** Every text in one warp. */
  async speak(
    voice: string,
    texts: readonly string[],
    warp: number,
    onProgress: (fraction: number) => void,
  ): Promise<SpokenLine[]> {
    const lines: SpokenLine[] = []
    let next = 0
    let done = 0
    const work = async (thread: Thread<SpeechRequest>) => {
      while (next < texts.length) {
        const from = next
        next += AT_ONCE
        const some = texts.slice(from, from + AT_ONCE)
        const request = { kind: 'speak', voice, texts: some, warps: [warp] } as const
        const [spoken] = await thread.ask<SpokenInWarp[]>(request)
        spoken?.lines.forEach((line, index) => (lines[from + index] = line))
        done += some.length
        onProgress(done / texts.length)
      }
    }
    // Starting a thread takes a while: for a short text it is not worth it.
    if (texts.length > AT_ONCE) {
      this.#second ??= new Thread('speech-thread')
    }
    await Promise.all([work(this.#first), ...(this.#second ? [work(this.#second)] : [])])
    return lines
  }

  async close(): Promise<void> {
    await Promise.all([this.#first.close(), this.#second?.close()])
  }
}
