import type { ChosenSource } from '#shared/recording/capture-settings.ts'
import type { CaptureEnd } from '../ffmpeg/capture.ts'
import type { AppendFile } from './append-file.ts'
import type { BeginCapture } from './begin-capture.ts'
import { KeptCapture } from './kept-capture.ts'

/** Where the pictures of a stretch go: a new file each time the capture begins. */
export interface PictureFiles {
  readonly begin: (startedAtMs: number) => AppendFile
  readonly onLost: () => void
}

/** A camera or screen that is open: it can be looked at, and is recorded while there are files. */
export class PictureSource {
  readonly source: ChosenSource
  readonly #begin: BeginCapture
  #kept: KeptCapture
  #preview: Buffer | undefined
  readonly #closing: Promise<void>[] = []

  constructor(source: ChosenSource, begin: BeginCapture) {
    this.source = source
    this.#begin = begin
    this.#kept = this.#look()
  }

  get isLive(): boolean {
    return this.#kept.isLive
  }

  get isReady(): boolean {
    return this.isLive
  }

  get lastWords(): readonly string[] {
    return this.#kept.lastWords
  }

  setPresent(isPresent: boolean): void {
    this.#kept.setPresent(isPresent)
  }

  restart(): void {
    this.#kept.restart()
  }

  /** The newest small picture, when it was not asked for yet. */
  takePreview(): Buffer | undefined {
    const preview = this.#preview
    this.#preview = undefined
    return preview
  }

  /** Records from now on. A device can be open only once, so looking ends first. */
  async record(files: PictureFiles): Promise<void> {
    await this.#kept.close('dropped')
    let file: AppendFile | undefined
    const closeFile = () => {
      this.#closing.push(file?.close() ?? Promise.resolve())
      file = undefined
    }
    this.#kept = new KeptCapture({
      begin: (listener, canvas) => {
        const options = { isRecorded: true, canvas }
        const onEnd = (end: CaptureEnd) => {
          closeFile()
          listener.onEnd(end)
        }
        return this.#begin(this.source, options, { ...listener, onEnd })
      },
      onStart: (startedAtMs) => (file = files.begin(startedAtMs)),
      onData: (data) => file?.append(data),
      onPreview: (jpeg) => (this.#preview = jpeg),
      onLost: files.onLost,
    })
  }

  /** Ends the recording in good order, everything on disk, and goes on to be looked at. */
  async endRecording(): Promise<void> {
    await this.#kept.close('finished')
    await Promise.all(this.#closing.splice(0))
    this.#kept = this.#look()
  }

  close(): Promise<void> {
    return this.#kept.close('dropped')
  }

  #look(): KeptCapture {
    return new KeptCapture({
      begin: (listener) => this.#begin(this.source, { isRecorded: false }, listener),
      onStart: () => undefined,
      onData: () => undefined,
      onPreview: (jpeg) => (this.#preview = jpeg),
      onLost: () => undefined,
    })
  }
}
