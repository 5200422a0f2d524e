/** How long ago still counts for the speed. */
const WINDOW_MS = 15_000
/** People read figures, not bytes. */
const TELL_EVERY_MS = 500

/** How fast bytes leave, over the last seconds. */
export class SpeedMeter {
  #samples: { readonly atMs: number; readonly total: number }[] = []
  #total = 0
  #inFlight = 0
  #toldAtMs = 0

  begin(confirmedBytes: number, nowMs: number): void {
    this.#total = 0
    this.#inFlight = confirmedBytes
    this.#samples = [{ atMs: nowMs, total: 0 }]
  }

  /** Answers whether it is time to tell. */
  add(bytes: number, nowMs: number): boolean {
    this.#total += bytes
    this.#inFlight += bytes
    this.#samples.push({ atMs: nowMs, total: this.#total })
    this.#samples = this.#samples.filter(({ atMs }) => nowMs - atMs <= WINDOW_MS)
    const isTime = nowMs - this.#toldAtMs >= TELL_EVERY_MS
    if (isTime) {
      this.#toldAtMs = nowMs
    }
    return isTime
  }

  confirm(confirmedBytes: number): void {
    this.#inFlight = confirmedBytes
  }

  read(confirmedBytes: number, nowMs: number): { sentBytes: number; bytesPerSecond: number } {
    const [first] = this.#samples
    const seconds = first ? Math.max(0.5, (nowMs - first.atMs) / 1000) : 1
    return {
      sentBytes: Math.max(confirmedBytes, this.#inFlight),
      bytesPerSecond: (this.#total - (first?.total ?? 0)) / seconds,
    }
  }
}
