import type { ChosenSource } from '#shared/recording/capture-settings.ts'
import { type Level, NO_SOUND } from '#shared/recording/levels.ts'
import { RECORDED_RATE, channelsOf, frameBytes } from '#shared/recording/sound-format.ts'
import type { BeginCapture } from './begin-capture.ts'
import { KeptCapture } from './kept-capture.ts'
import { levelOf, louder } from './sound-level.ts'
import type { SoundFile } from './sound-file.ts'

const SAMPLES_PER_MS = RECORDED_RATE / 1000
const SETTLING_MS = 1000

/** A microphone that is open: its level is known, and its sound goes to a file while there is one. */
export class SoundSource {
  readonly source: ChosenSource
  readonly #kept: KeptCapture
  readonly #frameBytes: number
  #file: SoundFile | undefined
  #startedAtMs = 0
  #begunAtMs = 0
  #samples = 0
  #rest = Buffer.alloc(0)
  #level: Level = NO_SOUND
  #onLost: (() => void) | undefined

  constructor(source: ChosenSource, begin: BeginCapture) {
    this.source = source
    this.#frameBytes = frameBytes(channelsOf(source.kind))
    this.#kept = new KeptCapture({
      begin: (listener) => begin(source, { isRecorded: true }, listener),
      onStart: (startedAtMs) => this.#start(startedAtMs),
      onData: (data) => this.#take(data),
      onLost: () => this.#onLost?.(),
    })
  }

  get isLive(): boolean {
    return this.#kept.isLive
  }

  /** Whether its clock can be trusted: a sound server needs a moment until it knows its own delay. */
  get isReady(): boolean {
    return this.isLive && Date.now() - this.#begunAtMs > SETTLING_MS
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
  }

  close(): Promise<void> {
    return this.#kept.close('dropped')
  }

  #start(startedAtMs: number): void {
    this.#begunAtMs = Date.now()
    this.#startedAtMs = startedAtMs
    this.#samples = 0
    this.#rest = Buffer.alloc(0)
    this.#file?.expectNewCapture()
  }

  #take(data: Buffer): void {
    const all = this.#rest.length > 0 ? Buffer.concat([this.#rest, data]) : data
    const whole = all.length - (all.length % this.#frameBytes)
    const sound = all.subarray(0, whole)
    this.#rest = Buffer.from(all.subarray(whole))
    this.#level = louder(this.#level, levelOf(sound))
    this.#file?.take(sound, this.#startedAtMs + this.#samples / SAMPLES_PER_MS)
    this.#samples += whole / this.#frameBytes
  }
}
