import type { Samples } from '#shared/voice/mix-stretch.ts'
import {
  WAV_HEAD_BYTES,
  type WavLayout,
  bytesOfSamples,
  decodeSamples,
  readWavHeader,
} from '#shared/voice/wav-header.ts'

/** Half a second is read at a time. */
const PIECE = 24_000
/** So many pieces are kept of all files together: some twenty megabytes at the most. */
const MOST_PIECES = 100

type Channels = readonly Float32Array[]

/** Reads single stretches of WAV files: however long a recording is, only what is heard now is in memory. */
export class SampleReader {
  readonly #layouts = new Map<string, Promise<WavLayout>>()
  /** Undefined while it is being read. */
  readonly #pieces = new Map<string, Channels | undefined>()
  readonly #onBroken: (url: string, error: unknown) => void

  constructor(onBroken: (url: string, error: unknown) => void) {
    this.#onBroken = onBroken
  }

  /** Some samples of a file, each channel by itself; undefined while they are read. Silent past its end. */
  read(url: string, { first, end }: Samples): Channels | undefined {
    const from = Math.floor(first / PIECE)
    const numbers = Array.from(
      { length: Math.ceil(end / PIECE) - from },
      (_, index) => from + index,
    )
    const pieces = numbers.map((number) => this.#piece(url, number))
    if (!pieces.every((piece) => piece !== undefined)) {
      return undefined
    }
    const channels = Math.max(0, ...pieces.map(({ length }) => length))
    return Array.from({ length: channels }, (_, channel) => {
      const joined = new Float32Array(end - first)
      for (const [index, piece] of pieces.entries()) {
        const at = (from + index) * PIECE - first
        const samples = piece[channel]?.subarray(Math.max(0, -at), Math.max(0, end - first - at))
        joined.set(samples ?? NOTHING, Math.max(0, at))
      }
      return joined
    })
  }

  /** Forgets a file that could not be read, or that has been made anew. */
  forget(url: string): void {
    this.#layouts.delete(url)
    for (const key of this.#pieces.keys()) {
      if (key.startsWith(`${url} `)) {
        this.#pieces.delete(key)
      }
    }
  }

  #piece(url: string, number: number): Channels | undefined {
    const key = `${url} ${number}`
    if (!this.#pieces.has(key)) {
      this.#pieces.set(key, undefined)
      this.#load(url, number).then(
        (piece) => this.#keep(key, piece),
        (error: unknown) => {
          this.forget(url)
          this.#onBroken(url, error)
        },
      )
      return undefined
    }
    const piece = this.#pieces.get(key)
    // What was heard last goes last.
    this.#pieces.delete(key)
    this.#pieces.set(key, piece)
    return piece
  }

  #keep(key: string, piece: Channels): void {
    this.#pieces.set(key, piece)
    for (const oldest of this.#pieces.keys()) {
      if (this.#pieces.size <= MOST_PIECES) {
        return
      }
      this.#pieces.delete(oldest)
    }
  }

  async #load(url: string, number: number): Promise<Channels> {
    const layout = await this.#layoutOf(url)
    const first = number * PIECE
    const end = Math.min(first + PIECE, layout.samples)
    if (first >= end) {
      return Array.from({ length: layout.channels }, () => NOTHING)
    }
    const { bytes } = await bytesOf(url, bytesOfSamples(layout, { first, end }))
    return decodeSamples(bytes, layout.channels)
  }

  #layoutOf(url: string): Promise<WavLayout> {
    const known = this.#layouts.get(url) ?? readLayout(url)
    this.#layouts.set(url, known)
    return known
  }
}

const NOTHING = new Float32Array()

async function readLayout(url: string): Promise<WavLayout> {
  const { bytes, fileBytes } = await bytesOf(url, { first: 0, end: WAV_HEAD_BYTES })
  const layout = readWavHeader(bytes, fileBytes)
  if (!layout) {
    throw new Error(`the sound at ${url} is not one the studio makes`)
  }
  return layout
}

async function bytesOf(url: string, { first, end }: Samples) {
  const response = await fetch(url, { headers: { range: `bytes=${first}-${end - 1}` } })
  const fileBytes = Number(/\/(\d+)$/.exec(response.headers.get('content-range') ?? '')?.[1])
  if (response.status !== 206 || !Number.isSafeInteger(fileBytes)) {
    throw new Error(`the sound at ${url} cannot be read: ${response.status}`)
  }
  return { bytes: new Uint8Array(await response.arrayBuffer()), fileBytes }
}
