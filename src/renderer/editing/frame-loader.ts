/** So many are asked for at once. The studio makes one after the other; what waits here can still be left out. */
const AT_ONCE = 3
/** So many stay at hand for scrolling back: a few megabytes. */
const KEPT = 300

interface Wanted {
  readonly callBack: Set<() => void>
  isLoading: boolean
}

/**
 * Fetches the pictures of film strips, a few at once, in the order they were asked for. One that nobody wants
 * any more when its turn comes is not asked for at all.
 */
export class FrameLoader {
  readonly #load: (url: string) => Promise<unknown>
  readonly #wanted = new Map<string, Wanted>()
  /** By when they came; what was loaded is held, so that the browser holds it too. */
  readonly #ready = new Map<string, unknown>()

  constructor(load: (url: string) => Promise<unknown>) {
    this.#load = load
  }

  isReady(url: string): boolean {
    return this.#ready.has(url)
  }

  /** Calls back once the picture can be shown at once. Calling the answer takes the wish back. */
  want(url: string, callBack: () => void): () => void {
    const wanted = this.#wanted.get(url) ?? { callBack: new Set(), isLoading: false }
    wanted.callBack.add(callBack)
    this.#wanted.set(url, wanted)
    this.#goOn()
    return () => {
      wanted.callBack.delete(callBack)
      if (wanted.callBack.size === 0 && !wanted.isLoading) {
        this.#wanted.delete(url)
      }
    }
  }

  #goOn(): void {
    const all = [...this.#wanted]
    const free = AT_ONCE - all.filter(([, { isLoading }]) => isLoading).length
    const waiting = all.filter(([, { isLoading }]) => !isLoading)
    for (const [url, wanted] of waiting.slice(0, free)) {
      wanted.isLoading = true
      void this.#fetch(url, wanted)
    }
  }

  async #fetch(url: string, { callBack }: Wanted): Promise<void> {
    try {
      this.#keep(url, await this.#load(url))
      callBack.forEach((call) => call())
    } catch {
      // A frame that cannot be had leaves its place empty.
    }
    this.#wanted.delete(url)
    this.#goOn()
  }

  #keep(url: string, picture: unknown): void {
    this.#ready.set(url, picture)
    for (const oldest of [...this.#ready.keys()].slice(0, -KEPT)) {
      this.#ready.delete(oldest)
    }
  }
}
