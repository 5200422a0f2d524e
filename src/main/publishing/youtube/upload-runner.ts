import { setTimeout as wait } from 'node:timers/promises'
import type { QueuedUpload } from '#shared/publishing/upload/contract.ts'
import { withActs } from '#shared/publishing/upload/keep-acts.ts'
import { afterTrouble, isDue } from '#shared/publishing/upload/next-state.ts'
import type { UploadJob } from '#shared/publishing/upload/upload-job.ts'
import { type CarryOutTools, carryOut } from './carry-out.ts'
import type { JobStore } from './job-store.ts'
import { lookAgain } from './look-again.ts'
import { SpeedMeter } from './speed-meter.ts'
import { TroubleError, troubleIn } from './trouble-error.ts'

export interface RunnerTools extends Omit<
  CarryOutTools,
  'signal' | 'save' | 'onSent' | 'pause' | 'isAdopted'
> {
  readonly store: JobStore
  readonly onBug: (error: unknown) => void
  /** Waits are so many times as long; 1 except in tests. */
  readonly pace: number
  /** Told when sending begins and when it ends, so that the computer stays awake meanwhile. */
  readonly onSending: (isSending: boolean) => void
}

/** How often the clock is looked at while everything waits: it may be set, and the computer may sleep. */
const LOOK_AT_CLOCK_MS = 30_000

/** Does what is due, one upload at a time, for as long as it is told to. `onChange` is told of all progress. */
export class UploadRunner {
  readonly #tools: RunnerTools
  readonly #onChange: () => void
  readonly #speed = new SpeedMeter()
  #running: { readonly id: string; readonly abort: AbortController } | undefined
  #stop = new AbortController()
  #loop: Promise<void> | undefined
  #wake = Promise.withResolvers<void>()

  constructor(tools: RunnerTools, onChange: () => void) {
    this.#tools = tools
    this.#onChange = onChange
  }

  /** The job that is being sent now. */
  get runningId(): string | undefined {
    return this.#running?.id
  }

  /** How fast it goes, for the job that is being sent. */
  pace(job: UploadJob): Pick<QueuedUpload, 'sentBytes' | 'bytesPerSecond'> {
    const isRunning = this.runningId === job.id && job.phase === 'uploading'
    return isRunning
      ? this.#speed.read(job.confirmedBytes, this.#tools.now())
      : { sentBytes: job.confirmedBytes }
  }

  /** Begins, and goes on until it is stopped. */
  start(): void {
    this.#loop ??= this.#runForEver()
  }

  /** Looks at once for something to do: a person acted, or the computer woke up. */
  wake(): void {
    this.#wake.resolve()
    this.#wake = Promise.withResolvers()
  }

  /** Breaks off what is being sent, or one job if it is that; what is due then is begun anew. */
  breakOff(id = this.runningId): void {
    if (this.runningId === id) {
      this.#running?.abort.abort()
    }
    this.wake()
  }

  /** Does what can be done now, asks what became of the videos that are there, then ends. */
  async runUntilNothingIsDue(signal: AbortSignal): Promise<void> {
    if (this.#loop) {
      return // It is being done anyway.
    }
    for (let job = this.#next(); job && !signal.aborted; job = this.#next()) {
      await this.#work(job, signal)
    }
    await this.#lookAgain(signal)
  }

  /** Stops in good order; what was sent stays sent. */
  async close(): Promise<void> {
    this.#stop.abort()
    this.breakOff()
    await this.#loop
  }

  async #runForEver(): Promise<void> {
    const { signal } = this.#stop
    while (!signal.aborted) {
      const woken = this.#wake.promise
      const job = this.#next()
      if (job) {
        await this.#work(job, signal)
      } else {
        await this.#lookAgain(signal)
        const rest = new AbortController()
        await Promise.race([
          woken,
          wait(LOOK_AT_CLOCK_MS * this.#tools.pace, undefined, { signal: rest.signal }),
        ])
        rest.abort()
      }
    }
  }

  #next(): UploadJob | undefined {
    return this.#tools.store.all().find((job) => isDue(job, this.#tools.now()))
  }

  async #work(due: UploadJob, outer: AbortSignal): Promise<void> {
    const { hold: _, ...job } = due
    const abort = new AbortController()
    const signal = AbortSignal.any([outer, abort.signal])
    this.#running = { id: job.id, abort }
    this.#speed.begin(job.confirmedBytes, this.#tools.now())
    this.#tools.onSending(true)
    try {
      this.#keepRunning(
        await carryOut(job, {
          ...this.#tools,
          signal,
          save: (next) => this.#keepRunning(next),
          onSent: (bytes) => this.#sent(bytes),
          pause: (ms) => wait(ms * this.#tools.pace, undefined, { signal }),
          isAdopted: (videoId) =>
            this.#tools.store.all().some((other) => other.videoId === videoId),
        }),
      )
    } catch (error) {
      if (!signal.aborted) {
        this.#fail(job.id, error)
      }
    } finally {
      this.#running = undefined
      this.#tools.onSending(false)
      this.#onChange()
    }
  }

  #fail(id: string, error: unknown): void {
    const job = this.#tools.store.find(id)
    if (!(error instanceof TroubleError)) {
      this.#tools.onBug(error)
    }
    if (job) {
      const moment = { nowMs: this.#tools.now(), jitter: this.#tools.random() }
      this.#keep(afterTrouble(job, troubleIn(error), moment))
    }
  }

  /** Progress of a job must not undo what a person did meanwhile. */
  #keepRunning(next: UploadJob): void {
    const kept = withActs(next, this.#tools.store.find(next.id))
    if (kept) {
      this.#keep(kept)
      this.#speed.confirm(next.confirmedBytes)
    }
  }

  async #lookAgain(signal: AbortSignal): Promise<void> {
    await lookAgain(this.#tools, (changed) => this.#keep(changed), signal)
  }

  #keep(job: UploadJob): void {
    this.#tools.store.save(job)
    this.#onChange()
  }

  #sent(bytes: number): void {
    if (this.#speed.add(bytes, this.#tools.now())) {
      this.#onChange()
    }
  }
}
