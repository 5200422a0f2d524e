import { once } from 'node:events'
import { type WriteStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { partialName } from '../ffmpeg/partial-name.ts'

/** A file that is written piece by piece and gets its name once it is whole. */
export class PartialOutput {
  readonly #target: string
  readonly #stream: WriteStream

  private constructor(target: string) {
    this.#target = target
    this.#stream = createWriteStream(partialName(target))
  }

  static async begin(target: string): Promise<PartialOutput> {
    await mkdir(dirname(target), { recursive: true })
    return new PartialOutput(target)
  }

  /** Settles when there is room for the next piece. */
  async write(bytes: Uint8Array): Promise<void> {
    if (!this.#stream.write(bytes)) {
      await once(this.#stream, 'drain')
    }
  }

  async finish(): Promise<void> {
    this.#stream.end()
    await once(this.#stream, 'close')
    await rename(partialName(this.#target), this.#target)
  }

  async discard(): Promise<void> {
    this.#stream.destroy()
    await rm(partialName(this.#target), { force: true })
  }
}
