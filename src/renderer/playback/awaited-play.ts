import type { Job } from '#shared/jobs/job.ts'
import { useJobs } from '../jobs/jobs.ts'
import { TRY_AGAIN_MS } from './asset-address.ts'

/** What a person wants to hear and the window cannot play yet: it begins as soon as its stand-in is made. */
export class AwaitedPlay {
  readonly #tryAgain: (wishedRate: number | undefined) => void
  readonly #asked = new Set<string>()
  #wishedRate: number | undefined

  /** What to do when it may be playable now, with the speed that was wished, if any. */
  constructor(tryAgain: (wishedRate: number | undefined) => void) {
    this.#tryAgain = tryAgain
  }

  /** Waits for stand-ins; returns what ends it. */
  watch(): () => void {
    return useJobs.subscribe(({ jobs }, before) => {
      if (standInsMade(jobs) > standInsMade(before.jobs)) {
        this.#tryAgain(this.#wishedRate)
      }
    })
  }

  wish(rate: number): void {
    this.#wishedRate = rate
  }

  forget(): void {
    this.#wishedRate = undefined
  }

  /** A stand-in may have come between the question and the answer: once more for each asset, and that is all. */
  askAgain(assetId: string): void {
    if (!this.#asked.has(assetId)) {
      this.#asked.add(assetId)
      setTimeout(() => this.#tryAgain(this.#wishedRate), TRY_AGAIN_MS)
    }
  }
}

function standInsMade(jobs: ReadonlyMap<string, Job>): number {
  return [...jobs.values()].filter(({ kind, state }) => kind === 'proxy' && state === 'done').length
}
