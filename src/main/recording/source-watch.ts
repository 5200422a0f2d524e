import type { CaptureSource } from '#shared/recording/source.ts'
import { Announcer } from '../announcer.ts'

/** How often devices are looked for: a microphone pulled out must be noticed at once. */
const EVERY_MS = 1000

/** Looks for devices as long as anyone wants to know of them. */
export class SourceWatch {
  readonly #list: () => Promise<CaptureSource[]>
  readonly #changes = new Announcer<CaptureSource[]>()
  #watchers = 0
  #timer: NodeJS.Timeout | undefined
  #looking: Promise<CaptureSource[]> | undefined
  #sources: readonly CaptureSource[] = []
  readonly #lookers: ((sources: readonly CaptureSource[]) => void)[] = []

  constructor(list: () => Promise<CaptureSource[]>) {
    this.#list = list
  }

  /** Tells of every look what it found, also when nothing has changed. */
  onLook(take: (sources: readonly CaptureSource[]) => void): void {
    this.#lookers.push(take)
  }

  /** Looks once, or joins a look that is under way. */
  async look(): Promise<CaptureSource[]> {
    this.#looking ??= this.#list().finally(() => (this.#looking = undefined))
    const sources = await this.#looking
    this.#lookers.forEach((take) => take(sources))
    if (JSON.stringify(sources) !== JSON.stringify(this.#sources)) {
      this.#sources = sources
      this.#changes.tell(sources)
    }
    return sources
  }

  /** Keeps looking until the answer is called. */
  keepLooking(): () => void {
    this.#watchers += 1
    if (this.#watchers === 1) {
      this.#schedule()
    }
    let isOver = false
    return () => {
      if (!isOver) {
        isOver = true
        this.#watchers -= 1
        if (this.#watchers === 0) {
          clearTimeout(this.#timer)
        }
      }
    }
  }

  /** All sources at once, then again whenever they change. */
  async *watch(signal: AbortSignal | undefined): AsyncGenerator<CaptureSource[], void> {
    const stop = this.keepLooking()
    try {
      yield await this.look()
      yield* this.#changes.listen(signal)
    } finally {
      stop()
    }
  }

  #schedule(): void {
    this.#timer = setTimeout(() => {
      this.look()
        .catch(() => undefined) // nothing could be listed now; the next look may
        .finally(() => this.#watchers > 0 && this.#schedule())
    }, EVERY_MS)
  }
}
