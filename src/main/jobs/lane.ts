import { CancelledError } from '#shared/failure/failure.ts'

/** Work that is done one after the other, in the order in which it was asked for. */
export class Lane {
  #last: Promise<unknown> = Promise.resolve()

  /** Begins when everything before has ended. Throws CancelledError when it is cancelled before its turn. */
  take<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const turn = this.#last
    const result = cancelled(turn, signal).then(work)
    // Whoever comes after waits for all before, also for those that this one did not wait for.
    this.#last = Promise.allSettled([turn, result])
    return result
  }
}

/** Settles with the turn, or throws as soon as it is cancelled. */
function cancelled(turn: Promise<unknown>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new CancelledError())
    signal.addEventListener('abort', cancel, { once: true })
    void turn.then(() => {
      signal.removeEventListener('abort', cancel)
      resolve()
    })
    if (signal.aborted) {
      cancel()
    }
  })
}
