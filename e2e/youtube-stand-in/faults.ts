/** What a request asks for, as faults name it. */
export type Operation =
  | 'token'
  | 'revoke'
  | 'open'
  | 'chunk'
  | 'probe'
  | 'channels'
  | 'videos'
  | 'video'
  | 'uploads'
  | 'playlists'
  | 'playlist'
  | 'playlistItems'
  | 'playlistItem'
  | 'thumbnail'
  | 'captionList'
  | 'caption'
  | 'commentThreads'
  | 'comments'
  | 'comment'
  | 'report'

/** One thing that goes wrong, the next time something is asked; `times` how often (1). */
export type Fault = { readonly op: Operation; times?: number; readonly skip?: number } & (
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly reason?: string
      readonly retryAfter?: number
    }
  /** The line breaks after some bytes of the body; of a chunk whole quarters of a MiB are kept. */
  | { readonly kind: 'reset'; readonly afterBytes: number }
  /** Everything is done, and the answer never arrives. */
  | { readonly kind: 'lostAnswer' }
  /** Nothing is ever answered. */
  | { readonly kind: 'stall' }
  /** A chunk is kept, and the answer does not say so. */
  | { readonly kind: 'noRange' }
  /** Only the first bytes of a chunk are kept. */
  | { readonly kind: 'keepPart'; readonly bytes: number }
  /** A chunk is read as slowly as a bad line brings it. */
  | { readonly kind: 'drip'; readonly bytesPerSecond: number }
  /** Everything is kept, and the answer does not say which video comes of it. */
  | { readonly kind: 'unfinished' }
  /** The session is gone. */
  | { readonly kind: 'gone' }
  /** The answer gets lost, and the session is gone afterwards. */
  | { readonly kind: 'lostAndGone' }
  /** All tokens of the person die. */
  | { readonly kind: 'revoked' }
)

/** Faults in the order in which they were ordered. */
export class Faults {
  #waiting: { fault: Fault; left: number; skip: number }[] = []

  order(...faults: readonly Fault[]): void {
    this.#waiting.push(
      ...faults.map((fault) => ({ fault, left: fault.times ?? 1, skip: fault.skip ?? 0 })),
    )
  }

  clear(): void {
    this.#waiting = []
  }

  /** The fault that meets this request, used up by it. */
  take(op: Operation): Fault | undefined {
    const found = this.#waiting.find(({ fault }) => fault.op === op)
    if (!found) {
      return undefined
    }
    if (found.skip > 0) {
      found.skip -= 1
      return undefined
    }
    found.left -= 1
    if (found.left <= 0) {
      this.#waiting = this.#waiting.filter((other) => other !== found)
    }
    return found.fault
  }
}
