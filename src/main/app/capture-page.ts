import { join } from 'node:path'
import { BrowserWindow, MessageChannelMain, type MessagePortMain } from 'electron'
import { Buffer } from 'node:buffer'
import { CaptureAnswer, type CaptureRequest } from '#shared/recording/browser-capture.ts'
import { foundSource } from '#shared/recording/device-lists.ts'
import type { CaptureSource } from '#shared/recording/source.ts'
import type { Capture, CaptureListener } from '../ffmpeg/capture.ts'
import type { BeginCapture } from '../recording/begin-capture.ts'
import { CAPTURE_ORIGIN } from './schemes.ts'

/** A camera list nobody answers must not keep the other devices waiting. */
const PATIENCE_MS = 2000

interface Running {
  readonly listener: CaptureListener
  readonly settle: () => void
  wasAsked: boolean
}

/**
 * The hidden page that captures with the browser what ffmpeg cannot. It is made when it is first needed
 * and made anew when it crashes.
 */
export class CapturePage {
  #opening: Promise<MessagePortMain> | undefined
  #window: BrowserWindow | undefined
  #count = 0
  readonly #running = new Map<number, Running>()
  #listening: ((isHeard: boolean) => void) | undefined
  #listed: ((cameras: { id: string; name: string }[]) => void) | undefined

  /** Whether a page is ours: only it may use cameras and screens. */
  owns(contents: Electron.WebContents | null): boolean {
    return contents !== null && contents === this.#window?.webContents
  }

  /** The cameras the browser knows. */
  async cameras(): Promise<CaptureSource[]> {
    const port = await this.#port()
    const cameras = await new Promise<{ id: string; name: string }[]>((resolve) => {
      this.#listed = resolve
      setTimeout(() => resolve([]), PATIENCE_MS)
      ask(port, { kind: 'list' })
    })
    return cameras.map(({ id, name }, index) =>
      foundSource({
        ...{ driver: 'chromium', kind: 'camera', device: id, name },
        isDefault: index === 0,
      }),
    )
  }

  /** Plays a microphone while it hears, or none; answers whether it is heard. */
  async listenTo(microphone: string | undefined): Promise<boolean> {
    if (microphone === undefined && !this.#opening) {
      return false
    }
    const port = await this.#port()
    return await new Promise<boolean>((resolve) => {
      this.#listening = resolve
      setTimeout(() => resolve(false), PATIENCE_MS)
      ask(port, { kind: 'listen', microphone })
    })
  }

  /** Captures a camera, or a screen that the system lets the person choose. */
  readonly capture: BeginCapture = (source, options, listener): Capture => {
    const id = (this.#count += 1)
    let settle = () => {}
    const gone = new Promise<void>((resolve) => (settle = resolve))
    const running: Running = { listener, settle, wasAsked: false }
    this.#running.set(id, running)
    const camera = source.kind === 'camera' ? source.device : undefined
    void this.#port().then((port) =>
      ask(port, { kind: 'begin', id, isRecorded: options.isRecorded, camera }),
    )
    const finish = () => {
      running.wasAsked = true
      void this.#port().then((port) => ask(port, { kind: 'finish', id }))
    }
    return { canvas: undefined, gone, finish, kill: finish }
  }

  /** Ends everything it captures. */
  close(): void {
    this.#window?.destroy()
    this.#endAll('closed')
  }

  #port(): Promise<MessagePortMain> {
    this.#opening ??= this.#open()
    return this.#opening
  }

  async #open(): Promise<MessagePortMain> {
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: join(import.meta.dirname, '../preload/index.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        // Nobody sees it, and it must run at full speed all the same.
        backgroundThrottling: false,
        autoplayPolicy: 'no-user-gesture-required',
      },
    })
    this.#window = window
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      this.#opening = undefined
      window.destroy()
      this.#endAll(reason)
    })
    await window.loadURL(`${CAPTURE_ORIGIN}/capture/index.html`)
    const { port1, port2 } = new MessageChannelMain()
    port1.on('message', ({ data }) => this.#take(CaptureAnswer.parse(data)))
    port1.start()
    window.webContents.mainFrame.postMessage('studio-port', null, [port2])
    return port1
  }

  #take(answer: CaptureAnswer): void {
    if (answer.kind === 'cameras') {
      this.#listed?.(answer.cameras)
      return
    }
    if (answer.kind === 'listening') {
      this.#listening?.(answer.isHeard)
      return
    }
    const listener = this.#running.get(answer.id)?.listener
    switch (answer.kind) {
      case 'started':
        listener?.onStart(answer.atMs)
        break
      case 'data':
        listener?.onData(Buffer.from(answer.bytes))
        break
      case 'preview':
        listener?.onPreview?.(Buffer.from(answer.bytes))
        break
      case 'ended':
        this.#end(answer.id, answer.reason)
        break
    }
  }

  #endAll(reason: string): void {
    for (const id of this.#running.keys()) {
      this.#end(id, reason)
    }
  }

  #end(id: number, reason: string): void {
    const running = this.#running.get(id)
    this.#running.delete(id)
    running?.listener.onEnd({ wasAsked: running.wasAsked, log: [reason] })
    running?.settle()
  }
}

function ask(port: MessagePortMain, request: CaptureRequest): void {
  port.postMessage(request)
}
