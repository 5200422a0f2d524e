import type { ChosenSource } from '#shared/recording/capture-settings.ts'
import { isSound } from '#shared/recording/source.ts'
import type { BeginCapture } from './begin-capture.ts'
import { PictureSource } from './picture-source.ts'
import { SoundSource } from './sound-source.ts'
import type { SourceWatch } from './source-watch.ts'

export type OpenSource = SoundSource | PictureSource

/** Sources somebody has asked for; to be given back. */
export interface Lease {
  readonly sources: readonly OpenSource[]
  readonly giveBack: () => void
}

interface Entry {
  readonly source: OpenSource
  users: number
}

/**
 * Opens each source once, however many look at it or record it, and closes it when the last has gone.
 * A source opened with other settings is another one.
 */
export class SourceDesk {
  readonly #begin: BeginCapture
  readonly #watch: SourceWatch
  readonly #open = new Map<string, Entry>()
  readonly #closing = new Map<string, Promise<void>>()
  #stopLooking: (() => void) | undefined

  constructor(begin: BeginCapture, watch: SourceWatch) {
    this.#begin = begin
    this.#watch = watch
    watch.onLook((sources) => {
      const present = new Set(sources.map(({ id }) => id))
      for (const { source } of this.#open.values()) {
        source.setPresent(isUnlisted(source.source) || present.has(source.source.id))
      }
    })
  }

  /** Opens sources, or joins those that are open already. */
  async lease(chosen: readonly ChosenSource[]): Promise<Lease> {
    const wanted = new Map(chosen.map((source) => [keyOf(source), source]))
    const keys = [...wanted.keys()]
    // A device can be open only once: whoever has just closed it must be done.
    await Promise.all(this.#closing.values())
    this.#stopLooking ??= this.#watch.keepLooking()
    const sources = [...wanted].map(([key, source]) => this.#take(key, source))
    let isOver = false
    return {
      sources,
      giveBack: () => {
        if (!isOver) {
          isOver = true
          keys.forEach((key) => this.#giveBack(key))
        }
      },
    }
  }

  /** Pictures begin anew: the screen has changed its size. */
  restartScreens(): void {
    for (const { source } of this.#open.values()) {
      if (source instanceof PictureSource && source.source.kind === 'screen') {
        source.restart()
      }
    }
  }

  /** Closes everything, whoever uses it. */
  async close(): Promise<void> {
    this.#stopLooking?.()
    const all = [...this.#open.values()]
    this.#open.clear()
    await Promise.all([...all.map(({ source }) => source.close()), ...this.#closing.values()])
  }

  #take(key: string, chosen: ChosenSource): OpenSource {
    const entry = this.#open.get(key) ?? { source: this.#make(chosen), users: 0 }
    entry.users += 1
    this.#open.set(key, entry)
    return entry.source
  }

  #make(chosen: ChosenSource): OpenSource {
    return isSound(chosen.kind)
      ? new SoundSource(chosen, this.#begin)
      : new PictureSource(chosen, this.#begin)
  }

  #giveBack(key: string): void {
    const entry = this.#open.get(key)
    if (!entry) {
      return
    }
    entry.users -= 1
    if (entry.users === 0) {
      this.#open.delete(key)
      const closed = entry.source.close().finally(() => this.#closing.delete(key))
      this.#closing.set(key, closed)
    }
    if (this.#open.size === 0) {
      this.#stopLooking?.()
      this.#stopLooking = undefined
    }
  }
}

/** What makes a difference to how a source is captured. */
function keyOf({ id, gainDb }: ChosenSource): string {
  return `${id} ${gainDb}`
}

/** Windows come and go with their titles; their capture tells by itself when they are gone. */
function isUnlisted({ kind }: ChosenSource): boolean {
  return kind === 'screen'
}
