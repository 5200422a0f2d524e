import { stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { QueuedUpload } from '#shared/publishing/upload/contract.ts'
import {
  type UploadAction,
  afterAction,
  afterTrouble,
  fromTheStart,
  isDue,
} from '#shared/publishing/upload/next-state.ts'
import { rescheduled } from '#shared/publishing/upload/reschedule.ts'
import type { UploadJob } from '#shared/publishing/upload/upload-job.ts'
import { Announcer } from '../../announcer.ts'
import { carryOut, type CarryOutTools } from './carry-out.ts'
import type { JobStore } from './job-store.ts'
import { lookAgain } from './look-again.ts'
import { SpeedMeter } from './speed-meter.ts'
import { TroubleError } from './trouble-error.ts'

export interface UploadQueueTools extends Omit<
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

/** Sends one upload at a time, in order, for as long as it is told to. */
export class UploadQueue {
  readonly #tools: UploadQueueTools
  readonly #changes = new Announcer<undefined>()
  readonly #speed = new SpeedMeter()
  #running: { readonly id: string; readonly abort: AbortController } | undefined
  #stop = new AbortController()
  #loop: Promise<void> | undefined
  #wake = Promise.withResolvers<void>()

  constructor(tools: UploadQueueTools) {
    this.#tools = tools
  }

  all(): UploadJob[] {
    return this.#tools.store.all()
  }

  /** Whether something is being sent now. */
  get isSending(): boolean {
    return this.#running !== undefined
  }

  add(job: UploadJob): void {
    this.#keep(job)
    this.wake()
  }

  /** How fast it goes, for the job that is being sent. */
  pace(job: UploadJob): Pick<QueuedUpload, 'sentBytes' | 'bytesPerSecond'> {
    const isRunning = this.#running?.id === job.id && job.phase === 'uploading'
    return isRunning
      ? this.#speed.read(job.confirmedBytes, this.#tools.now())
      : { sentBytes: job.confirmedBytes }
  }

  changes(signal: AbortSignal | undefined): AsyncGenerator<undefined, void> {
    return this.#changes.listen(signal, () => undefined)
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

  /** Breaks off what is being sent and asks YouTube anew how much it has: the network may be another now. */
  reconnect(): void {
    this.#running?.abort.abort()
    this.wake()
  }

  /** What waits for nothing but a better network is tried now: a person asked. */
  hurry(): void {
    for (const job of this.all()) {
      const { hold } = job
      if (hold?.kind === 'waiting' && ['network', 'busy'].includes(hold.reason.code)) {
        this.#keep(afterAction(job, 'retry'))
      }
    }
    this.wake()
  }

  /** Those that waited for a connection go on. */
  connected(): void {
    for (const job of this.all().filter(({ hold }) => hold?.kind === 'needsReconnect')) {
      this.#keep(afterAction(job, 'retry'))
    }
    this.wake()
  }

  /** Does what can be done now, then ends. */
  async runUntilNothingIsDue(signal: AbortSignal): Promise<void> {
    if (this.#loop) {
      return // It is being done anyway.
    }
    for (let job = this.#next(); job && !signal.aborted; job = this.#next()) {
      await this.#work(job, signal)
    }
  }

  async act(id: string, action: UploadAction): Promise<void> {
    const job = this.#tools.store.find(id)
    if (!job) {
      return
    }
    if (this.#running?.id === id && (action === 'pause' || action === 'cancel')) {
      this.#keep(afterAction(job, action))
      this.#running.abort.abort()
      return
    }
    const next = afterAction(job, action)
    const isOtherFile = job.hold?.kind === 'failed' && job.hold.reason.code === 'fileChanged'
    this.#keep(isOtherFile && action === 'retry' ? await withFileAsItIs(next) : next)
    this.wake()
  }

  /** Another moment of publishing (RFC 3339). What is being sent goes on from where it is. */
  reschedule(id: string, publishAt: string): void {
    const job = this.#tools.store.find(id)
    if (job) {
      this.#keep(rescheduled(job, publishAt))
      if (this.#running?.id === id) {
        this.#running.abort.abort()
      }
      this.wake()
    }
  }

  moveUp(id: string): void {
    const waiting = this.all().filter(({ phase }) => phase !== 'done' && phase !== 'cancelled')
    const index = waiting.findIndex((job) => job.id === id)
    const [above, job] = [waiting[index - 1], waiting[index]]
    if (above && job) {
      this.#keep({ ...job, position: above.position })
      this.#keep({ ...above, position: job.position })
    }
  }

  forgetEnded(): void {
    for (const { id } of this.all().filter(
      ({ phase }) => phase === 'done' || phase === 'cancelled',
    )) {
      this.#tools.store.forget(id)
    }
    this.#changes.tell(undefined)
  }

  /** Stops in good order; what was sent stays sent. */
  async close(): Promise<void> {
    this.#stop.abort()
    this.#running?.abort.abort()
    this.wake()
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
        await lookAgain(this.#tools, (changed) => this.#keep(changed), signal)
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
    return this.all().find((job) => isDue(job, this.#tools.now()))
  }

  async #work(due: UploadJob, outer: AbortSignal): Promise<void> {
    const { hold: _, ...job } = due
    const abort = new AbortController()
    const signal = AbortSignal.any([outer, abort.signal])
    this.#running = { id: job.id, abort }
    this.#speed.begin(job.confirmedBytes, this.#tools.now())
    this.#tools.onSending(true)
    try {
      this.#keep(
        await carryOut(job, {
          ...this.#tools,
          signal,
          save: (next) => this.#keepRunning(next),
          onSent: (bytes) => this.#sent(bytes),
          pause: (ms) => wait(ms * this.#tools.pace, undefined, { signal }),
          isAdopted: (videoId) => this.all().some((other) => other.videoId === videoId),
        }),
      )
    } catch (error) {
      if (!signal.aborted) {
        this.#fail(job.id, error)
      }
    } finally {
      this.#running = undefined
      this.#tools.onSending(false)
      this.#changes.tell(undefined)
    }
  }

  #fail(id: string, error: unknown): void {
    const job = this.#tools.store.find(id)
    const trouble =
      error instanceof TroubleError
        ? error.trouble
        : ({ kind: 'stop', reason: { code: 'unexpected', detail: String(error) } } as const)
    if (!(error instanceof TroubleError)) {
      this.#tools.onBug(error)
    }
    if (job) {
      const moment = { nowMs: this.#tools.now(), jitter: this.#tools.random() }
      this.#keep(afterTrouble(job, trouble, moment))
    }
  }

  /** Progress of a job that a person paused or cancelled meanwhile must not undo that. */
  #keepRunning(next: UploadJob): void {
    const known = this.#tools.store.find(next.id)
    const isHeld = known?.hold?.kind === 'paused'
    if (known?.phase === 'cancelled' && next.videoId === undefined) {
      return
    }
    const asked = known?.video.status.publishAt
    const isMoved = asked !== undefined && asked !== next.video.status.publishAt
    const moved = isMoved ? rescheduled(next, asked) : next
    this.#keep(isHeld ? { ...moved, hold: known.hold } : moved)
    this.#speed.confirm(next.confirmedBytes)
  }

  #keep(job: UploadJob): void {
    this.#tools.store.save(job)
    this.#changes.tell(undefined)
  }

  #sent(bytes: number): void {
    if (this.#speed.add(bytes, this.#tools.now())) {
      this.#changes.tell(undefined)
    }
  }
}

/** A person wants the file as it is now: from its first byte. */
async function withFileAsItIs(job: UploadJob): Promise<UploadJob> {
  const found = await stat(job.file.path).catch(() => undefined)
  if (!found || job.videoId !== undefined || job.isEndUnclear) {
    return job
  }
  const file = {
    path: job.file.path,
    sizeBytes: found.size,
    modifiedAtMs: Math.round(found.mtimeMs),
  }
  return { ...fromTheStart(job), file }
}
