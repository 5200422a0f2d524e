import { Worker } from 'node:worker_threads'
import { pieceFile } from '../piece-file.ts'
import type { ThreadMessage } from './messages.ts'

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
  readonly onProgress: (fraction: number) => void
}

/** A thread of its own that answers one question after the other, in order. */
export class Thread<Request> {
  readonly #worker: Worker
  readonly #waiting: Waiting[] = []

  constructor(name: string) {
    this.#worker = new Worker(pieceFile(name, import.meta.url))
    this.#worker.on('message', (message: ThreadMessage) => this.#take(message))
    this.#worker.on('error', (error) => this.#fail(error))
    this.#worker.on('exit', () => this.#fail(new Error(`the thread ${name} ended`)))
  }

  /** The thread answers what its kind of request promises. */
  ask<Answer>(
    request: Request,
    transfer: readonly ArrayBuffer[] = [],
    onProgress: (fraction: number) => void = () => undefined,
  ): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      const take = (answer: unknown) => resolve(answer as Answer)
      this.#waiting.push({ resolve: take, reject, onProgress })
      this.#worker.postMessage(request, [...transfer])
    })
  }

  /** Ends it at once, whatever it is doing. */
  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #take(message: ThreadMessage): void {
    if ('progress' in message) {
      this.#waiting[0]?.onProgress(message.progress)
      return
    }
    const asked = this.#waiting.shift()
    if ('error' in message) {
      asked?.reject(new Error(message.error))
    } else {
      asked?.resolve(message.answer)
    }
  }

  #fail(error: Error): void {
    this.#waiting.splice(0).forEach(({ reject }) => reject(error))
  }
}
