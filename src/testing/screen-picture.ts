import { type Socket, connect } from 'node:net'
import { once } from 'node:events'

/** Numbers of requests in the X protocol, version 11. */
const REQUEST = {
  createWindow: 1,
  mapWindow: 8,
  createPixmap: 53,
  createGc: 55,
  copyArea: 62,
  fillRectangles: 70,
} as const
const BACKGROUND = 0x0002
const OVERRIDE_REDIRECT = 0x0200
const FOREGROUND = 0x0004

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What a screen answers when one connects to it. */
interface Screen {
  readonly root: number
  readonly white: number
  readonly black: number
  readonly depth: number
  readonly firstId: number
}

/**
 * A picture that covers a screen and changes at once, whole: drawn in memory and shown by a single request, so
 * that nobody who looks sees half of it. Players show a frame when they get to it; this is for measuring time.
 */
export class ScreenPicture {
  readonly #socket: Socket
  readonly #screen: Screen
  readonly #width: number
  readonly #height: number

  private constructor(socket: Socket, screen: Screen, size: readonly [number, number]) {
    this.#socket = socket
    this.#screen = screen
    ;[this.#width, this.#height] = size
    this.#open()
  }

  /** `display` as in the variable DISPLAY: `:99`. */
  static async show(display: string, width: number, height: number): Promise<ScreenPicture> {
    const socket = connect(`/tmp/.X11-unix/X${display.slice(1)}`)
    await once(socket, 'connect')
    return new ScreenPicture(socket, await greet(socket), [width, height])
  }

  /** Shows white rectangles on black. */
  draw(white: readonly Rectangle[]): void {
    const whole = { x: 0, y: 0, width: this.#width, height: this.#height }
    this.#socket.write(
      Buffer.concat([
        this.#fill(this.#black, [whole]),
        this.#fill(this.#white, white),
        request(REQUEST.copyArea, 0, [
          ...[u32(this.#pixmap), u32(this.#window), u32(this.#white), u32(0), u32(0)],
          ...[u16(this.#width), u16(this.#height)],
        ]),
      ]),
    )
  }

  close(): void {
    this.#socket.destroy()
  }

  get #window(): number {
    return this.#screen.firstId
  }

  get #pixmap(): number {
    return this.#screen.firstId + 1
  }

  get #white(): number {
    return this.#screen.firstId + 2
  }

  get #black(): number {
    return this.#screen.firstId + 3
  }

  #open(): void {
    const { root, white, black, depth } = this.#screen
    const size = [u16(this.#width), u16(this.#height)]
    const gc = (id: number, colour: number) =>
      request(REQUEST.createGc, 0, [u32(id), u32(root), u32(FOREGROUND), u32(colour)])
    this.#socket.write(
      Buffer.concat([
        request(REQUEST.createWindow, 0, [
          ...[u32(this.#window), u32(root), u16(0), u16(0), ...size, u16(0), u16(1), u32(0)],
          ...[u32(BACKGROUND | OVERRIDE_REDIRECT), u32(black), u32(1)],
        ]),
        request(REQUEST.createPixmap, depth, [u32(this.#pixmap), u32(root), ...size]),
        gc(this.#white, white),
        gc(this.#black, black),
        request(REQUEST.mapWindow, 0, [u32(this.#window)]),
      ]),
    )
  }

  #fill(gc: number, rectangles: readonly Rectangle[]): Buffer {
    const values = rectangles.flatMap(({ x, y, width, height }) => [x, y, width, height].map(u16))
    return request(REQUEST.fillRectangles, 0, [u32(this.#pixmap), u32(gc), ...values])
  }
}

/** Asks for a connection without a password and reads what is needed of the answer. */
async function greet(socket: Socket): Promise<Screen> {
  socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]))
  let answer = Buffer.alloc(0)
  while (answer.length < 8 || answer.length < 8 + answer.readUInt16LE(6) * 4) {
    const [data] = (await once(socket, 'data')) as [Buffer]
    answer = Buffer.concat([answer, data])
  }
  if (answer[0] !== 1) {
    throw new Error('The screen does not let anybody in.')
  }
  // Events and errors are of no interest, but must be read.
  socket.resume()
  const vendor = 4 * Math.ceil(answer.readUInt16LE(24) / 4)
  const screen = 40 + vendor + (answer[29] ?? 0) * 8
  return {
    firstId: answer.readUInt32LE(12),
    root: answer.readUInt32LE(screen),
    white: answer.readUInt32LE(screen + 8),
    black: answer.readUInt32LE(screen + 12),
    depth: answer[screen + 38] ?? 24,
  }
}

function request(code: number, detail: number, values: readonly Buffer[]): Buffer {
  const body = Buffer.concat(values)
  const head = Buffer.from([code, detail, 0, 0])
  head.writeUInt16LE(1 + body.length / 4, 2)
  return Buffer.concat([head, body])
}

function u16(value: number): Buffer {
  const buffer = Buffer.alloc(2)
  buffer.writeUInt16LE(value)
  return buffer
}

function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value)
  return buffer
}
