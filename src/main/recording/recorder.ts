import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { CancelledError, FailureError } from '#shared/failure/failure.ts'
import type { ChosenSource } from '#shared/recording/capture-settings.ts'
import {
  type MarkedPage,
  type Marker,
  type MarkerKind,
  nextMarker,
  pageMarker,
} from '#shared/recording/marker.ts'
import { type RecorderState, isRecording, recordedMs } from '#shared/recording/recorder-state.ts'
import { RESERVE_BYTES, minutesLeft } from '#shared/recording/room-left.ts'
import type { StopReason } from '#shared/recording/take-journal.ts'
import { ZERO, fromMilliseconds } from '#shared/time/ticks.ts'
import { Announcer } from '../announcer.ts'
import type { Folders } from '../workspace/folders.ts'
import type { Lease, SourceDesk } from './source-desk.ts'
import { namedTracks } from './named-tracks.ts'
import { Stretch } from './stretch.ts'
import { TakeFolder } from './take-folder.ts'
import { Throughput } from './throughput.ts'

export interface RecorderTools {
  readonly desk: SourceDesk
  readonly folders: Folders
  readonly newId: () => string
  /** Number of the next take of an episode. Throws `episode.missing`. */
  readonly nextNumber: (episodeId: string) => Promise<number>
  /** Checks the files of a take and puts it on the timeline. */
  readonly finish: (folder: string) => Promise<void>
  /** Where recordings go. */
  readonly freeBytes: () => Promise<number>
  /** Told when the computer must stay awake, and when it may sleep again. */
  readonly keepAwake: (isNeeded: boolean) => void
  readonly onBug: (error: unknown) => void
  readonly reserveBytes?: number | undefined
}

export interface StartRequest {
  readonly episodeId: string
  readonly sources: readonly ChosenSource[]
  readonly countdownMs: number
  readonly page?: MarkedPage | undefined
}

/** What is there while a take is recorded. */
interface Running {
  readonly lease: Lease
  readonly folder: TakeFolder
  readonly throughput: Throughput
  stretch: Stretch
}

const TICK_MS = 250
/** Pictures take a moment to begin: they are started this long before the countdown ends. */
const PICTURE_LEAD_MS = 1000

/** The one recorder of the studio. Everything it does to a take is done one thing after the other. */
export class Recorder {
  readonly #tools: RecorderTools
  readonly #states = new Announcer<RecorderState>()
  #state: RecorderState = { kind: 'idle' }
  #running: Running | undefined
  #countdown: AbortController | undefined
  #turn: Promise<unknown> = Promise.resolve()
  #ticking: NodeJS.Timeout | undefined

  constructor(tools: RecorderTools) {
    this.#tools = tools
  }

  get state(): RecorderState {
    return this.#state
  }

  get reserveBytes(): number {
    return this.#tools.reserveBytes ?? RESERVE_BYTES
  }

  watch(signal: AbortSignal | undefined): AsyncGenerator<RecorderState, void> {
    return this.#states.listen(signal, () => this.#state)
  }

  /**
   * Begins a take; answers its id once it is being written, or undefined when the countdown was ended.
   * Throws `recording.*`; then nothing is left of it.
   */
  async start(request: StartRequest): Promise<string | undefined> {
    if (isRecording(this.#state)) {
      throw new FailureError('recording.underWay')
    }
    const { episodeId, sources, countdownMs, page } = request
    const goMs = Date.now() + countdownMs
    this.#countdown = new AbortController()
    this.#tell({ kind: 'countdown', episodeId, goMs })
    const takeId = this.#tools.newId()
    const path = join(this.#tools.folders.takes(episodeId), takeId)
    let lease: Lease | undefined
    try {
      await this.#checkRoom()
      const number = await this.#tools.nextNumber(episodeId)
      lease = await this.#tools.desk.lease(sources)
      const tracks = namedTracks(sources)
      const beginning = { takeId, episodeId, number, startedAtMs: goMs, tracks }
      const folder = await TakeFolder.create(path, { kind: 'take', ...beginning })
      const markers = page ? [pageMarker(page, { id: this.#tools.newId(), at: ZERO })] : []
      for (const marker of markers) {
        await folder.write({ kind: 'marker', marker })
      }
      const stretch = new Stretch({ index: 0, folder, tracks, lease, onFailure: this.#fail })
      this.#running = { lease, folder, throughput: new Throughput(), stretch }
      await stretch.begin(goMs, PICTURE_LEAD_MS, this.#countdown.signal)
      this.#tools.keepAwake(true)
      this.#tell({
        ...{ kind: 'recording', takeId, episodeId, number, beforeMs: 0, goMs: stretch.goMs },
        ...{ bytes: 0, bytesPerSecond: 0, markers, alarms: [] },
      })
      this.#ticking = setInterval(() => this.#tick(), TICK_MS)
      return takeId
    } catch (error) {
      await this.#running?.stretch.abandon()
      lease?.giveBack()
      this.#running = undefined
      await rm(path, { recursive: true, force: true })
      this.#tell({ kind: 'idle' })
      if (error instanceof CancelledError) {
        return undefined
      }
      throw error
    } finally {
      this.#countdown = undefined
    }
  }

  pause(): Promise<void> {
    return this.#inTurn(async () => {
      const state = this.#state
      if (state.kind !== 'recording' || !this.#running) {
        return
      }
      const endMs = Date.now()
      this.#tell({ ...state, kind: 'paused', beforeMs: recordedMs(state, endMs), alarms: [] })
      await this.#running.stretch.end(endMs)
    })
  }

  resume(): Promise<void> {
    return this.#inTurn(async () => {
      const running = this.#running
      if (this.#state.kind !== 'paused' || !running) {
        return
      }
      running.stretch = running.stretch.next()
      await running.stretch.begin(Date.now(), 0, undefined)
      // A marker may have been set meanwhile.
      this.#tell({ ...this.#state, kind: 'recording', goMs: running.stretch.goMs })
    })
  }

  async mark(kind: MarkerKind, page?: MarkedPage): Promise<void> {
    const state = this.#state
    if ((state.kind !== 'recording' && state.kind !== 'paused') || !this.#running) {
      throw new FailureError('recording.notUnderWay')
    }
    const at = fromMilliseconds(recordedMs(state, Date.now()))
    const about = { id: this.#tools.newId(), at }
    const marker: Marker = page ? pageMarker(page, about) : nextMarker(state.markers, kind, about)
    this.#tell({ ...state, markers: [...state.markers, marker] })
    await this.#running.folder.write({ kind: 'marker', marker })
  }

  /** Ends the take, or the countdown without a trace. Settles when the take is finished and checked. */
  stop(reason: StopReason): Promise<void> {
    if (this.#state.kind === 'countdown') {
      this.#countdown?.abort()
      return Promise.resolve()
    }
    const endMs = Date.now()
    return this.#inTurn(() => this.#stop(reason, endMs))
  }

  async #stop(reason: StopReason, endMs: number): Promise<void> {
    const state = this.#state
    const running = this.#running
    if ((state.kind !== 'recording' && state.kind !== 'paused') || !running) {
      return
    }
    const { takeId, episodeId } = state
    this.#tell({ kind: 'finishing', takeId, episodeId })
    clearInterval(this.#ticking)
    try {
      if (state.kind === 'recording') {
        await running.stretch.end(endMs)
      }
      running.lease.giveBack()
      // With a full disk this line may be missing; everything else of the take is there.
      await running.folder.write({ kind: 'stopped', reason }).catch(this.#tools.onBug)
      await this.#tools.finish(running.folder.path)
    } finally {
      this.#running = undefined
      this.#tools.keepAwake(false)
      this.#tell({ kind: 'idle', ended: { takeId, episodeId, reason } })
    }
  }

  async #checkRoom(): Promise<void> {
    const free = await this.#tools.freeBytes()
    if (free < this.reserveBytes) {
      const [freeMb, reserveMb] = [free, this.reserveBytes].map((bytes) => Math.round(bytes / 1e6))
      throw new FailureError('recording.noRoom', { free: freeMb ?? 0, reserve: reserveMb ?? 0 })
    }
  }

  /** Nothing more can be written: what is there is kept. */
  readonly #fail = (failure: NodeJS.ErrnoException) => {
    void this.stop(failure.code === 'ENOSPC' ? 'disk' : 'writer').catch(this.#tools.onBug)
  }

  /** What has to be looked after all the time while a take is recorded. */
  #tick(): void {
    const state = this.#state
    const running = this.#running
    if (state.kind !== 'recording' || !running) {
      return
    }
    const { bytes, alarms } = running.stretch.look()
    running.throughput.add(bytes, Date.now())
    const next = {
      ...{ ...state, alarms, bytes: running.throughput.bytes },
      bytesPerSecond: running.throughput.perSecond,
    }
    if (running.throughput.isNewSecond || alarms.length !== state.alarms.length) {
      this.#tell(next)
      this.#lookAtRoom().catch(this.#tools.onBug)
    }
  }

  async #lookAtRoom(): Promise<void> {
    const free = await this.#tools.freeBytes()
    const state = this.#state
    if (state.kind !== 'recording') {
      return
    }
    const left = minutesLeft(free, this.reserveBytes, state.bytesPerSecond)
    if (left !== state.minutesLeft && left !== undefined) {
      this.#tell({ ...state, minutesLeft: left })
    }
    if (free < this.reserveBytes) {
      await this.stop('disk')
    }
  }

  #tell(state: RecorderState): void {
    this.#state = state
    this.#states.tell(state)
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => undefined) // told to whoever asked for it
    return result
  }
}
