/* oxlint-disable no-underscore-dangle -- what C exports is named so in WebAssembly */
import openRnnoise from '@echogarden/rnnoise-wasm'

type Module = Awaited<ReturnType<typeof openRnnoise>>

/** RNNoise hears ten milliseconds at a time, at 48 kHz. */
export const RNNOISE_FRAME = 480
/** Full scale, as RNNoise expects it. */
const FULL_SCALE = 32_768

let opened: Promise<Module> | undefined

/** What RNNoise remembers of one voice. Close it: its memory is not the garbage collector's. */
export class Rnnoise {
  readonly #module: Module
  readonly #state: number
  readonly #buffer: number

  private constructor(module: Module) {
    this.#module = module
    this.#state = module._rnnoise_create(0)
    this.#buffer = module._malloc(RNNOISE_FRAME * Float32Array.BYTES_PER_ELEMENT)
  }

  static async open(): Promise<Rnnoise> {
    opened ??= openRnnoise()
    return new Rnnoise(await opened)
  }

  /** Hears a frame and puts the one before in its place, without noise. */
  replace(frame: Float32Array): void {
    const first = this.#buffer / Float32Array.BYTES_PER_ELEMENT
    this.#module.HEAPF32.set(
      frame.map((sample) => sample * FULL_SCALE),
      first,
    )
    this.#module._rnnoise_process_frame(this.#state, this.#buffer, this.#buffer)
    // Its memory may have grown meanwhile: the old view would be empty.
    const heard = this.#module.HEAPF32.subarray(first, first + RNNOISE_FRAME)
    frame.set(heard.map((sample) => sample / FULL_SCALE))
  }

  close(): void {
    this.#module._free(this.#buffer)
    this.#module._rnnoise_destroy(this.#state)
  }
}
