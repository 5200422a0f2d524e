import { type UploadAction, afterAction } from '#shared/publishing/upload/next-state.ts'
import { withCorrection } from '#shared/publishing/upload/corrections.ts'
import { takingPlaceOf } from '#shared/publishing/upload/order.ts'
import { rescheduled } from '#shared/publishing/upload/reschedule.ts'
import type { ReasonCode } from '#shared/publishing/upload/trouble.ts'
import { type UploadJob, hasEnded } from '#shared/publishing/upload/upload-job.ts'
import type { VideoResource } from '#shared/publishing/upload/video-resource.ts'
import { Announcer } from '../../announcer.ts'
import { withFileAsItIs } from './file-as-it-is.ts'
import { type RunnerTools, UploadRunner } from './upload-runner.ts'

export interface UploadQueueTools extends RunnerTools {
  /** What a person did is told, so that the episode stands as the queue does. */
  readonly onAct: (job: UploadJob, action: UploadAction) => void
}

/** The uploads in their order, what a person does about them, and what sends them. */
export class UploadQueue {
  readonly #tools: UploadQueueTools
  readonly #changes = new Announcer<undefined>()
  readonly #runner: UploadRunner

  constructor(tools: UploadQueueTools) {
    this.#tools = tools
    this.#runner = new UploadRunner(tools, () => this.#changes.tell(undefined))
  }

  all(): UploadJob[] {
    return this.#tools.store.all()
  }

  /** Whether something is being sent now. */
  get isSending(): boolean {
    return this.#runner.runningId !== undefined
  }

  add(job: UploadJob): void {
    this.#keep(job)
    this.#runner.wake()
  }

  /** How fast it goes, for the job that is being sent. */
  pace(job: UploadJob): ReturnType<UploadRunner['pace']> {
    return this.#runner.pace(job)
  }

  changes(signal: AbortSignal | undefined): AsyncGenerator<undefined, void> {
    return this.#changes.listen(signal, () => undefined)
  }

  /** Begins to send, and goes on until it is stopped. */
  start(): void {
    this.#runner.start()
  }

  /** Breaks off what is being sent and asks YouTube anew how much it has: the network may be another now. */
  reconnect(): void {
    this.#runner.breakOff()
  }

  /** What waits for one of these is tried now: a person asked, or changed what it waits for. */
  hurry(reasons: readonly ReasonCode[]): void {
    this.#retry((hold) => hold?.kind === 'waiting' && reasons.includes(hold.reason.code))
  }

  /** Those that waited for a connection go on. */
  connected(): void {
    this.#retry(
      (hold) =>
        hold?.kind === 'needsReconnect' ||
        (hold?.kind === 'failed' && hold.reason.code === 'scopeMissing'),
    )
  }

  /** Does what can be done now, then ends. */
  async runUntilNothingIsDue(signal: AbortSignal): Promise<void> {
    await this.#runner.runUntilNothingIsDue(signal)
  }

  async act(id: string, action: UploadAction): Promise<void> {
    const job = this.#tools.store.find(id)
    if (!job) {
      return
    }
    const next = afterAction(job, action)
    if (next === job) {
      return // not offered any more by now
    }
    if (this.#runner.runningId === id && (action === 'pause' || action === 'cancel')) {
      this.#keep(next)
      this.#runner.breakOff(id)
      return
    }
    this.#tools.onAct(job, action)
    const isOtherFile = job.hold?.kind === 'failed' && job.hold.reason.code === 'fileChanged'
    this.#keep(isOtherFile && action === 'retry' ? await withFileAsItIs(next) : next)
    this.#runner.wake()
  }

  /** Another moment of publishing (RFC 3339). What is being sent goes on from where it is. */
  reschedule(id: string, publishAt: string): void {
    const job = this.#tools.store.find(id)
    if (job) {
      this.#keep(rescheduled(job, publishAt))
      this.#runner.breakOff(id)
    }
  }

  /** Asks for the chosen fields as they are wanted now. */
  correct(id: string, fields: readonly string[], wanted: VideoResource): void {
    const job = this.#tools.store.find(id)
    if (job) {
      this.#keep(withCorrection(job, fields, { wanted, nowMs: this.#tools.now() }))
      this.#runner.breakOff(id)
    }
  }

  /** One takes the place of another in the order of sending. */
  move(id: string, otherId: string): void {
    for (const job of takingPlaceOf(this.all(), id, otherId)) {
      this.#keep(job)
    }
  }

  forgetEnded(): void {
    for (const job of this.all().filter((known) => hasEnded(known) && !known.hold)) {
      this.#tools.store.forget(job.id)
    }
    this.#changes.tell(undefined)
  }

  /** Stops in good order; what was sent stays sent. */
  async close(): Promise<void> {
    await this.#runner.close()
  }

  #retry(isMeant: (hold: UploadJob['hold']) => boolean): void {
    for (const job of this.all().filter(({ hold }) => isMeant(hold))) {
      this.#keep(afterAction(job, 'retry'))
    }
    this.#runner.wake()
  }

  #keep(job: UploadJob): void {
    this.#tools.store.save(job)
    this.#changes.tell(undefined)
  }
}
