import { type FileHandle, open } from 'node:fs/promises'

/** So often what was written is brought from memory to the disk itself: a power cut loses no more. */
const SYNC_EVERY_MS = 1000

export type WriteFailure = (error: NodeJS.ErrnoException) => void

/**
 * A new file that grows at its end, in the order in which pieces are handed over. `onFailure` is told once;
 * a file that is there already is never written over.
 */
export class AppendFile {
  readonly #onFailure: WriteFailure
  readonly #sync: NodeJS.Timeout
  #handle: FileHandle | undefined
  #queue: Promise<void> = Promise.resolve()
  #bytes = 0
  #isDirty = false
  #hasFailed = false

  constructor(file: string, onFailure: WriteFailure) {
    this.#onFailure = onFailure
    this.#enqueue(async () => {
      this.#handle = await open(file, 'wx')
    })
    this.#sync = setInterval(() => this.#enqueue(() => this.#syncNow()), SYNC_EVERY_MS)
  }

  /** How much of it has reached the file. */
  get bytes(): number {
    return this.#bytes
  }

  append(data: Uint8Array): void {
    this.#enqueue(async () => {
      await this.#handle?.appendFile(data)
      this.#bytes += data.length
      this.#isDirty = true
    })
  }

  /** Waits for everything that was handed over, then for the disk. `length` cuts off what is beyond it. */
  async close(length = Number.POSITIVE_INFINITY): Promise<void> {
    clearInterval(this.#sync)
    this.#enqueue(async () => {
      if (length < this.#bytes) {
        await this.#handle?.truncate(length)
        this.#bytes = length
      }
      await this.#syncNow()
    })
    await this.#queue
    await this.#handle?.close()
    this.#handle = undefined
  }

  async #syncNow(): Promise<void> {
    if (this.#isDirty) {
      this.#isDirty = false
      await this.#handle?.datasync()
    }
  }

  /** After a failure nothing more is written: a hole in the middle would be worse than an end. */
  #enqueue(work: () => Promise<void>): void {
    this.#queue = this.#queue.then(async () => {
      if (!this.#hasFailed) {
        await work()
      }
    })
    this.#queue = this.#queue.catch((error: NodeJS.ErrnoException) => {
      this.#hasFailed = true
      this.#onFailure(error)
    })
  }
}
