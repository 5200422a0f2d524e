import { type Ticks, fromSeconds } from '#shared/time/ticks.ts'

/** Calls whenever the window draws, with the time that has gone by since the last call. */
export class DrawClock {
  readonly #draw: (elapsed: Ticks) => void
  #next: number | undefined
  #lastMs = 0

  constructor(draw: (elapsed: Ticks) => void) {
    this.#draw = draw
  }

  /** Begins, or begins anew. */
  start(): void {
    this.stop()
    this.#lastMs = performance.now()
    this.#next = requestAnimationFrame(this.#tick)
  }

  stop(): void {
    cancelAnimationFrame(this.#next ?? 0)
    this.#next = undefined
  }

  readonly #tick = (nowMs: number) => {
    const elapsed = fromSeconds((nowMs - this.#lastMs) / 1000)
    this.#lastMs = nowMs
    this.#next = requestAnimationFrame(this.#tick)
    // What is drawn may stop the clock.
    this.#draw(elapsed)
  }
}
