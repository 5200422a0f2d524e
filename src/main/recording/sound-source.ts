import type { ChosenSource } from '#shared/recording/capture-settings.ts'
import { type Level, NO_SOUND } from '#shared/recording/levels.ts'
import { SoundClock } from '#shared/recording/sound-clock.ts'
import { RECORDED_RATE, channelsOf, frameBytes } from '#shared/recording/sound-format.ts'
import type { BeginCapture } from './begin-capture.ts'
import { KeptCapture } from './kept-capture.ts'
import { levelOf, louder } from './sound-level.ts'
import type { SoundFile } from './sound-file.ts'
import { withOneSample } from './stretch-sound.ts'

const SAMPLES_PER_MS = RECORDED_RATE / 1000
/** The device's clock may be this far from the computer's before it is brought back. */
const IN_STEP_MS = 1
/** So much at once is no clock that runs wrong: sound was lost, and is replaced by silence. */
const LOST_MS = 150

/** A microphone that is open: its level is known, and its sound goes to a file while there is one. */
export class SoundSource {
  readonly source: ChosenSource
  readonly #kept: KeptCapture
  readonly #channels: number
  #file: SoundFile | undefined
  #clock = new SoundClock(RECORDED_RATE)
  /** Samples handed over since the capture began. */
  #samples = 0
  /** Sound that waits until it is known when it was captured: at most a second of it. */
  #waiting: Buffer[] = []
  #rest = Buffer.alloc(0)
  #level: Level = NO_SOUND
  #onLost: (() => void) | undefined

  constructor(source: ChosenSource, begin: BeginCapture) {
    this.source = source
    this.#channels = channelsOf(source.kind)
    this.#kept = new KeptCapture({
      begin: (listener) => begin(source, { isRecorded: true }, listener),
      onStart: () => this.#start(),
      onData: (data) => this.#take(data, Date.now()),
      onLost: () => this.#onLost?.(),
    })
  }

  get isLive(): boolean {
    return this.#kept.isLive
  }

  /** Whether it is known when its sound was captured. */
  get isReady(): boolean {
    return this.isLive && this.#clock.isSettledAt(Date.now())
  }

  get lastWords(): readonly string[] {
    return this.#kept.lastWords
  }

  setPresent(isPresent: boolean): void {
    this.#kept.setPresent(isPresent)
  }

  /** The loudest since it was asked last. */
  takeLevel(): Level {
    const level = this.#level
    this.#level = NO_SOUND
    return level
  }

  /** From now on the sound goes to a file, placed by the clock; `onLost` is told when the device goes. */
  writeTo(file: SoundFile, onLost: () => void): void {
    file.expectNewCapture()
    this.#file = file
    this.#onLost = onLost
  }

  /** The sound goes nowhere again. */
  letGo(): void {
    this.#file = undefined
    this.#onLost = undefined
    this.#waiting = []
    this.#clock.release()
  }

  close(): Promise<void> {
    return this.#kept.close('dropped')
  }

  #start(): void {
    this.#clock = new SoundClock(RECORDED_RATE)
    this.#samples = 0
    this.#waiting = []
    this.#rest = Buffer.alloc(0)
    this.#file?.expectNewCapture()
  }

  #take(data: Buffer, atMs: number): void {
    const frame = frameBytes(this.#channels)
    const all = this.#rest.length > 0 ? Buffer.concat([this.#rest, data]) : data
    const whole = all.length - (all.length % frame)
    const sound = all.subarray(0, whole)
    this.#rest = Buffer.from(all.subarray(whole))
    this.#level = louder(this.#level, levelOf(sound))
    this.#clock.arrive(whole / frame, atMs)
    if (!this.#file) {
      this.#samples += whole / frame
      return
    }
    this.#waiting.push(sound)
    if (this.#clock.isSettledAt(atMs)) {
      this.#clock.hold()
      this.#waiting.splice(0).forEach((piece) => this.#write(piece))
    }
  }

  /** Keeps what is written in step with the computer's clock. */
  #write(sound: Buffer): void {
    const { behindMs } = this.#clock
    if (behindMs > LOST_MS) {
      this.#clock.corrected(Math.round(behindMs * SAMPLES_PER_MS))
      this.#samples += Math.round(behindMs * SAMPLES_PER_MS)
      this.#file?.expectNewCapture()
    }
    const { driftedMs } = this.#clock
    const kept = Math.abs(driftedMs) > IN_STEP_MS ? this.#inStep(sound, driftedMs) : sound
    this.#file?.take(kept, this.#clock.startMs + this.#samples / SAMPLES_PER_MS)
    this.#samples += kept.length / frameBytes(this.#channels)
  }

  #inStep(sound: Buffer, driftedMs: number): Buffer {
    const change = driftedMs > 0 ? 1 : -1
    const kept = withOneSample(change, sound, this.#channels)
    if (kept !== sound) {
      this.#clock.corrected(change)
    }
    return kept
  }
}
