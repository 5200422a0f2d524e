import { spawn } from 'node:child_process'
import { DATA_PIPE, PREVIEW_PIPE, type Canvas } from '#shared/recording/capture-command.ts'
import { JpegSplitter } from './jpeg-splitter.ts'
import type { Programs } from './programs.ts'

export interface CaptureListener {
  /** What is to be kept, as it is captured: no more than the pipe holds is ever under way. */
  readonly onData: (data: Buffer) => void
  /** A small JPEG to look at. */
  readonly onPreview?: (jpeg: Buffer) => void
  /** When the first sample or frame was captured, milliseconds UTC: told before the first data. */
  readonly onStart: (startedAtMs: number) => void
  /** Told once, whatever ended it. */
  readonly onEnd: (end: CaptureEnd) => void
}

export interface CaptureEnd {
  /** Whether it was asked to end. */
  readonly wasAsked: boolean
  /** ffmpeg's last words. */
  readonly log: readonly string[]
}

/** A device being captured by an ffmpeg of its own. */
export interface Capture {
  /** Size of the picture, once known. */
  readonly canvas: Canvas | undefined
  /** Asks to end in good order: what is under way is still written. */
  finish(): void
  /** Ends it at once. */
  kill(): void
  /** Settles when the program is gone. */
  readonly gone: Promise<void>
}

const KEPT_LINES = 40
/** Earlier than this is no instant of the computer's clock but some device's own (it means 2001). */
const EARLIEST_INSTANT_S = 1_000_000_000

/**
 * Captures a device. The recording comes through a pipe, so that this program alone decides what reaches
 * the disk, and so that a capture never outlives it: with the reader gone, ffmpeg ends.
 */
export function startCapture(
  programs: Pick<Programs, 'recorder'>,
  args: readonly string[],
  listener: CaptureListener,
): Capture {
  const child = spawn(programs.recorder, ['-hide_banner', '-nostats', ...args], {
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
  const log: string[] = []
  let startedAtMs: number | undefined
  let canvas: Canvas | undefined
  let wasAsked = false
  const start = (atMs: number) => {
    if (startedAtMs === undefined) {
      startedAtMs = atMs
      listener.onStart(atMs)
    }
  }
  child.stdin.on('error', () => undefined) // it ended before it could be asked to
  lines(child.stderr, (line) => {
    log.push(line)
    log.splice(0, log.length - KEPT_LINES)
    canvas ??= canvasIn(line)
    const instant = startIn(line)
    if (instant !== undefined && instant > EARLIEST_INSTANT_S) {
      start(instant * 1000)
    }
  })
  child.stdio[DATA_PIPE]?.on('data', (data: Buffer) => {
    start(Date.now())
    listener.onData(data)
  })
  const splitter = new JpegSplitter()
  child.stdio[PREVIEW_PIPE]?.on('data', (data: Buffer) => {
    for (const jpeg of splitter.take(data)) {
      listener.onPreview?.(jpeg)
    }
  })
  const gone = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      log.push(error.message)
      resolve()
    })
    // Not "exit": what it wrote last must have arrived.
    child.once('close', () => resolve())
  })
  void gone.then(() => listener.onEnd({ wasAsked, log }))
  return {
    get canvas() {
      return canvas
    },
    finish: () => {
      wasAsked = true
      child.stdin.write('q')
    },
    kill: () => {
      wasAsked = true
      child.kill('SIGKILL')
    },
    gone,
  }
}

function lines(stream: NodeJS.ReadableStream, take: (line: string) => void): void {
  let rest = ''
  stream.on('data', (data: Buffer) => {
    const parts = (rest + data.toString('utf8')).split(/\r?\n|\r/)
    rest = parts.pop() ?? ''
    parts.forEach(take)
  })
}

/** ffmpeg tells of an input: `  Duration: N/A, start: 1795633684.127893, bitrate: 768 kb/s`. */
export function startIn(line: string): number | undefined {
  const match = /^\s+Duration: .*, start: (\d+\.\d+)/.exec(line)
  return match ? Number(match[1]) : undefined
}

/** ffmpeg tells of what it writes: `  Stream #0:0: Video: h264 (High), yuv420p(tv), 1280x720, q=…`. */
export function canvasIn(line: string): Canvas | undefined {
  const match = /Stream #0:\d+.*: Video: h264.* (\d+)x(\d+)/.exec(line)
  return match ? { width: Number(match[1]), height: Number(match[2]) } : undefined
}
