/** Where the newest change is: on disk since `atMs`, on its way, or refused (it is tried again). */
export type Saving =
  | { readonly kind: 'saved'; readonly atMs: number | undefined }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: unknown }

export interface SaveQueueOptions<Document> {
  /** Writes what differs from `saved`. */
  readonly save: (document: Document, saved: Document) => Promise<void>
  readonly report: (saving: Saving) => void
  /** Wait before trying again after a failure; doubled each time, up to thirty seconds. */
  readonly retryAfterMs?: number
}

const LONGEST_WAIT_MS = 30_000

/** Saves one document after the other: never two at once, the newest always last. */
export class SaveQueue<Document> {
  readonly #options: SaveQueueOptions<Document>
  #saved: Document
  #wanted: Document
  #running: Promise<void> | undefined
  #hurry: (() => void) | undefined

  constructor(saved: Document, options: SaveQueueOptions<Document>) {
    this.#saved = saved
    this.#wanted = saved
    this.#options = options
  }

  /** Asks for a document to be saved; a newer one takes its place. */
  offer(document: Document): void {
    this.#wanted = document
    this.#hurry?.()
    if (document !== this.#saved) {
      this.#running ??= this.#run()
    }
  }

  /** Whether something is still to be saved. */
  get isBusy(): boolean {
    return this.#running !== undefined
  }

  /** Settles once nothing is left to save. */
  async settled(): Promise<void> {
    await this.#running
  }

  async #run(): Promise<void> {
    let waitMs = this.#options.retryAfterMs ?? 1000
    while (this.#wanted !== this.#saved) {
      const document = this.#wanted
      this.#options.report({ kind: 'saving' })
      try {
        await this.#options.save(document, this.#saved)
        this.#saved = document
        this.#options.report({ kind: 'saved', atMs: Date.now() })
      } catch (error) {
        this.#options.report({ kind: 'failed', error })
        await this.#pause(waitMs)
        waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
      }
    }
    this.#running = undefined
  }

  /** A new change ends the wait. */
  async #pause(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#hurry = resolve
      setTimeout(resolve, milliseconds)
    })
    this.#hurry = undefined
  }
}
