import { EventEmitter, on } from 'node:events'

/** Tells whoever listens, each in an iterator of their own that ends with their signal. */
export class Announcer<T> {
  readonly #events = new EventEmitter().setMaxListeners(0)

  tell(value: T): void {
    this.#events.emit('told', value)
  }

  /** What is told from now on; `first`, when given, comes before it. */
  async *listen(signal: AbortSignal | undefined, first?: () => T): AsyncGenerator<T, void> {
    const told = on(this.#events, 'told', signal ? { signal } : {})
    try {
      if (first) {
        yield first()
      }
      for await (const [value] of told) {
        yield value as T
      }
    } catch (error) {
      if (!signal?.aborted) {
        throw error
      }
    }
  }
}
