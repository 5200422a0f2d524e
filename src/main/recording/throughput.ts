/** Over how many seconds the speed is taken. */
const WINDOW = 10

/** How much has been written, and how fast of late. */
export class Throughput {
  #samples: { readonly second: number; readonly bytes: number }[] = []
  #bytes = 0
  #isNewSecond = false

  add(bytes: number, nowMs: number): void {
    const second = Math.floor(nowMs / 1000)
    this.#bytes = bytes
    this.#isNewSecond = this.#samples.at(-1)?.second !== second
    if (this.#isNewSecond) {
      this.#samples = [...this.#samples, { second, bytes }].slice(-WINDOW - 1)
    }
  }

  get bytes(): number {
    return this.#bytes
  }

  /** Whether the last addition was the first of its second. */
  get isNewSecond(): boolean {
    return this.#isNewSecond
  }

  get perSecond(): number {
    const [first] = this.#samples
    const last = this.#samples.at(-1)
    const seconds = first && last ? last.second - first.second : 0
    return first && last && seconds > 0 ? Math.max(0, (last.bytes - first.bytes) / seconds) : 0
  }
}
