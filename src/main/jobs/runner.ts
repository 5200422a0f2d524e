import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CancelledError, type Failure, FailureError } from '#shared/failure/failure.ts'
import type { Job, JobKind, JobPhase } from '#shared/jobs/job.ts'
import { Announcer } from '../announcer.ts'
import { Lane } from './lane.ts'

/** What a job's work is given. */
export interface JobContext {
  readonly signal: AbortSignal
  /** Programs append what they say. */
  readonly logFile: string
  /** `fraction` is 0 to 1 of the whole job. */
  report(phase: JobPhase, fraction: number): void
}

/** What runs one after the other: a computer that makes two videos at once makes both late. */
const ONE_AT_A_TIME: ReadonlySet<JobKind> = new Set<JobKind>(['export', 'publish'])

interface Running {
  readonly abort: AbortController
  readonly settled: Promise<unknown>
}

/** Progress is told this often at most: faster than anyone reads, slow enough to cost nothing. */
const TELL_EVERY_MS = 100

export interface RunnerOptions {
  readonly logFolder: string
  readonly now: () => number
  readonly newId: () => string
  /** Told of bugs: what a job threw that is neither a failure nor a cancel. */
  readonly onBug: (error: unknown) => void
}

/** Runs every long piece of work: tells its progress, cancels it, keeps its log. */
export class JobRunner {
  readonly #options: RunnerOptions
  readonly #jobs = new Map<string, Job>()
  readonly #running = new Map<string, Running>()
  readonly #changes = new Announcer<Job[]>()
  readonly #lane = new Lane()
  #isClosed = false

  constructor(options: RunnerOptions) {
    this.#options = options
  }

  /**
   * Starts at once; exports wait for those before them. `finished` ends as the work does; nobody has to wait
   * for it.
   */
  start<T>(
    about: Pick<Job, 'kind' | 'subject' | 'episodeId' | 'destination'>,
    work: (context: JobContext) => Promise<T>,
  ): { readonly id: string; readonly finished: Promise<T> } {
    const id = this.#options.newId()
    const abort = new AbortController()
    if (this.#isClosed) {
      abort.abort()
    }
    this.#jobs.set(id, {
      ...about,
      id,
      state: 'running',
      phase: 'waiting',
      progress: 0,
      startedAtMs: this.#options.now(),
      logFile: this.#logFile(id),
    })
    const finished = this.#run(id, abort.signal, this.#inTurn(id, about.kind, work))
    const settled = finished.catch(() => undefined)
    this.#running.set(id, { abort, settled })
    void settled.then(() => this.#running.delete(id))
    this.#tell(id)
    return { id, finished }
  }

  /** Answers once the work has stopped. */
  async cancel(id: string): Promise<void> {
    const running = this.#running.get(id)
    if (!running) {
      if (!this.#jobs.has(id)) {
        throw new FailureError('job.missing')
      }
      return
    }
    running.abort.abort()
    await running.settled
  }

  /** All jobs of this run at once, then each job again whenever it changes. */
  watch(signal?: AbortSignal): AsyncGenerator<Job[], void> {
    return this.#changes.listen(signal, () => [...this.#jobs.values()])
  }

  /** Whether work is cancelled because the studio ends, and not because a person did not want it any more. */
  get isClosed(): boolean {
    return this.#isClosed
  }

  /** How many are at work. */
  get runningCount(): number {
    return this.#running.size
  }

  async logText(id: string): Promise<string> {
    if (!this.#jobs.has(id)) {
      throw new FailureError('job.missing')
    }
    return await readFile(this.#logFile(id), 'utf8').catch(() => '')
  }

  /** Cancels everything and waits until it has stopped. */
  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all([...this.#running.keys()].map((id) => this.cancel(id)))
  }

  async #run<T>(
    id: string,
    signal: AbortSignal,
    work: (context: JobContext) => Promise<T>,
  ): Promise<T> {
    await Promise.resolve() // so that the caller has the id before anything is told
    const context: JobContext = {
      signal,
      logFile: this.#logFile(id),
      report: this.#reporter(id),
    }
    try {
      const result = await work(context)
      this.#end(id, { state: 'done', progress: 1 })
      return result
    } catch (error) {
      this.#end(id, outcome(error, signal))
      if (!(error instanceof FailureError || error instanceof CancelledError)) {
        this.#options.onBug(error)
      }
      throw error
    }
  }

  /** Work that begins when it is its turn; its time counts from there. */
  #inTurn<T>(id: string, kind: JobKind, work: (context: JobContext) => Promise<T>): typeof work {
    if (!ONE_AT_A_TIME.has(kind)) {
      return work
    }
    return (context) =>
      this.#lane.take(context.signal, () => {
        const job = this.#jobs.get(id)
        if (job) {
          this.#jobs.set(id, { ...job, startedAtMs: this.#options.now() })
        }
        return work(context)
      })
  }

  #reporter(id: string): JobContext['report'] {
    let toldAt = 0
    return (phase, fraction) => {
      const job = this.#jobs.get(id)
      const now = this.#options.now()
      if (job && (job.phase !== phase || now - toldAt >= TELL_EVERY_MS)) {
        toldAt = now
        const progress = Math.max(job.progress, Math.min(1, fraction))
        this.#jobs.set(id, { ...job, phase, progress })
        this.#tell(id)
      }
    }
  }

  #end(id: string, change: Partial<Job>): void {
    const job = this.#jobs.get(id)
    if (job) {
      this.#jobs.set(id, { ...job, ...change, endedAtMs: this.#options.now() })
      this.#tell(id)
    }
  }

  #tell(id: string): void {
    const job = this.#jobs.get(id)
    if (job) {
      this.#changes.tell([job])
    }
  }

  #logFile(id: string): string {
    return join(this.#options.logFolder, `${id}.log`)
  }
}

function outcome(error: unknown, signal: AbortSignal): Partial<Job> {
  if (error instanceof CancelledError || signal.aborted) {
    return { state: 'cancelled' }
  }
  const failure: Failure =
    error instanceof FailureError
      ? error.failure
      : { code: 'bug', values: { reason: error instanceof Error ? error.message : String(error) } }
  return { state: 'failed', failure }
}
