import type { Canvas } from '#shared/recording/capture-command.ts'
import type { Capture, CaptureEnd, CaptureListener } from '../ffmpeg/capture.ts'

export interface KeptCaptureOptions {
  /** Begins the capture; called again whenever it has to begin anew, with the size the picture had. */
  readonly begin: (listener: CaptureListener, canvas: Canvas | undefined) => Capture
  readonly onStart: (startedAtMs: number) => void
  readonly onData: (data: Buffer) => void
  readonly onPreview?: ((jpeg: Buffer) => void) | undefined
  readonly onLost: () => void
}

const LOOK_EVERY_MS = 200
/** A device that says nothing for so long is gone, whatever its driver believes. */
const SILENT_MS = 1500
/** Devices need a moment to open, on a slow computer several seconds. */
const OPENING_MS = 8000
/** Between two tries to open a device that will not. */
const RETRY_MS = 700

/** Keeps a device captured: begins anew when its program dies, hangs, or the device comes back. */
export class KeptCapture {
  readonly #options: KeptCaptureOptions
  #capture: Capture | undefined
  #canvas: Canvas | undefined
  #timer: NodeJS.Timeout
  #isPresent = true
  #isClosed = false
  #isLive = false
  #beganAtMs = 0
  #heardAtMs = 0
  #lastWords: readonly string[] = []

  constructor(options: KeptCaptureOptions) {
    this.#options = options
    this.#begin()
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS)
  }

  /** Whether the device gives something. */
  get isLive(): boolean {
    return this.#isLive
  }

  /** What its program said last, for people who ask why. */
  get lastWords(): readonly string[] {
    return this.#lastWords
  }

  /** The system lists the device, or no longer does. */
  setPresent(isPresent: boolean): void {
    if (this.#isPresent && !isPresent) {
      this.#capture?.kill()
    }
    this.#isPresent = isPresent
  }

  /** Begins anew, such as after the screen has changed its size. */
  restart(): void {
    this.#capture?.kill()
  }

  /** Ends it: in good order when it is `finished`, at once when it is `dropped`. Waits until it is gone. */
  async close(how: 'finished' | 'dropped'): Promise<void> {
    this.#isClosed = true
    clearInterval(this.#timer)
    const capture = this.#capture
    if (!capture) {
      return
    }
    if (how === 'dropped') {
      capture.kill()
    } else {
      capture.finish()
      const tooLong = setTimeout(() => capture.kill(), 3000)
      await capture.gone
      clearTimeout(tooLong)
    }
    await capture.gone
  }

  #begin(): void {
    this.#beganAtMs = Date.now()
    this.#heardAtMs = this.#beganAtMs
    const listener: CaptureListener = {
      onStart: (startedAtMs) => this.#options.onStart(startedAtMs),
      onData: (data) => {
        this.#hear()
        this.#options.onData(data)
      },
      onPreview: (jpeg) => {
        this.#hear()
        this.#options.onPreview?.(jpeg)
      },
      onEnd: (end) => this.#ended(end),
    }
    this.#capture = this.#options.begin(listener, this.#canvas)
  }

  #hear(): void {
    this.#isLive = true
    this.#heardAtMs = Date.now()
  }

  #ended({ log }: CaptureEnd): void {
    this.#lastWords = log
    this.#canvas ??= this.#capture?.canvas
    this.#capture = undefined
    this.#lose()
    // The first new try is at once: a program that was killed has a device that is still there.
    if (!this.#isClosed && this.#isPresent && Date.now() - this.#beganAtMs > RETRY_MS) {
      this.#begin()
    }
  }

  #look(): void {
    const now = Date.now()
    if (!this.#capture) {
      if (this.#isPresent && now - this.#beganAtMs > RETRY_MS) {
        this.#begin()
      }
      return
    }
    if (now - this.#heardAtMs > (this.#isLive ? SILENT_MS : OPENING_MS)) {
      this.#lose()
      this.#capture.kill()
    }
  }

  #lose(): void {
    if (this.#isLive) {
      this.#isLive = false
      if (!this.#isClosed) {
        this.#options.onLost()
      }
    }
  }
}
