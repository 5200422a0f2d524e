import {
  CHUNK_MS,
  type CaptureAnswer,
  type CaptureRequest,
} from '#shared/recording/browser-capture.ts'

type Begin = Extract<CaptureRequest, { kind: 'begin' }>

/** In order of preference: what the rest of the studio takes without coding it anew comes first. */
const FORMATS = ['video/mp4;codecs=avc1', 'video/webm;codecs=h264', 'video/webm;codecs=vp8']
/** An MP4 hands over what lies between two key frames: they must be as near as the pieces are small. */
const QUALITY: MediaRecorderOptions & { readonly videoKeyFrameIntervalDuration: number } = {
  videoBitsPerSecond: 8_000_000,
  videoKeyFrameIntervalDuration: CHUNK_MS,
}
const PREVIEW_EVERY_MS = 166
const PREVIEW_WIDTH = 480

/** One camera or screen being captured by the browser. */
export class BrowserCapture {
  readonly #request: Begin
  readonly #answer: (told: CaptureAnswer) => void
  #stream: MediaStream | undefined
  #recorder: MediaRecorder | undefined
  #previews = 0
  #isOver = false

  constructor(request: Begin, answer: (told: CaptureAnswer) => void) {
    this.#request = request
    this.#answer = answer
    this.#begin().catch((error: unknown) => this.#end(String(error)))
  }

  /** Ends in good order: what the recorder still holds is handed over first. */
  finish(): void {
    if (this.#recorder?.state === 'recording') {
      this.#recorder.stop()
      return
    }
    this.#end('')
  }

  async #begin(): Promise<void> {
    const { id, isRecorded } = this.#request
    const stream = await this.#open()
    this.#stream = stream
    stream.getVideoTracks()[0]?.addEventListener('ended', () => this.#end('the source has ended'))
    await this.#showPreviews(stream)
    if (isRecorded && !this.#isOver) {
      this.#record(stream)
    } else {
      this.#answer({ kind: 'started', id, atMs: Date.now() })
    }
  }

  #open(): Promise<MediaStream> {
    const { camera } = this.#request
    const size = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } }
    return camera === undefined
      ? navigator.mediaDevices.getDisplayMedia({ video: { frameRate: { ideal: 30 } } })
      : navigator.mediaDevices.getUserMedia({ video: { deviceId: { exact: camera }, ...size } })
  }

  #record(stream: MediaStream): void {
    const { id } = this.#request
    const mimeType = FORMATS.find((format) => MediaRecorder.isTypeSupported(format)) ?? ''
    const recorder = new MediaRecorder(stream, { mimeType, ...QUALITY })
    this.#recorder = recorder
    let handedOver = Promise.resolve()
    recorder.addEventListener('start', () =>
      this.#answer({ kind: 'started', id, atMs: Date.now() }),
    )
    recorder.addEventListener('dataavailable', ({ data }) => {
      handedOver = handedOver.then(async () =>
        this.#answer({ kind: 'data', id, bytes: await data.arrayBuffer() }),
      )
    })
    recorder.addEventListener('stop', () => void handedOver.then(() => this.#end('')))
    recorder.addEventListener('error', () => this.#end('the recorder failed'))
    recorder.start(CHUNK_MS)
  }

  async #showPreviews(stream: MediaStream): Promise<void> {
    const video = document.createElement('video')
    video.muted = true
    video.srcObject = stream
    await video.play()
    const canvas = new OffscreenCanvas(
      PREVIEW_WIDTH,
      Math.round((PREVIEW_WIDTH * video.videoHeight) / video.videoWidth),
    )
    const context = canvas.getContext('2d')
    this.#previews = window.setInterval(() => {
      context?.drawImage(video, 0, 0, canvas.width, canvas.height)
      void canvas.convertToBlob({ type: 'image/jpeg', quality: 0.7 }).then(async (picture) => {
        const bytes = await picture.arrayBuffer()
        if (!this.#isOver) {
          this.#answer({ kind: 'preview', id: this.#request.id, bytes })
        }
      })
    }, PREVIEW_EVERY_MS)
  }

  #end(reason: string): void {
    if (this.#isOver) {
      return
    }
    this.#isOver = true
    window.clearInterval(this.#previews)
    this.#stream?.getTracks().forEach((track) => track.stop())
    this.#answer({ kind: 'ended', id: this.#request.id, reason })
  }
}
