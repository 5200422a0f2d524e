/**
 * Power spectra of real signals of one fixed length, a power of two. The buffers are used again for every
 * frame: hours of sound are hundreds of thousands of frames.
 */
export class PowerSpectrum {
  readonly #size: number
  readonly #order: Uint32Array
  readonly #cosine: Float64Array
  readonly #sine: Float64Array
  readonly #real: Float64Array
  readonly #imaginary: Float64Array
  /** Power at 0, 1, ... size/2 cycles a frame, of the frame last measured. */
  readonly power: Float64Array

  constructor(size: number) {
    if (size < 2 || (size & (size - 1)) !== 0) {
      throw new RangeError(`${size} is not a power of two`)
    }
    this.#size = size
    this.#order = bitReversed(size)
    const turns = Array.from({ length: size / 2 }, (_, index) => (-2 * Math.PI * index) / size)
    this.#cosine = Float64Array.from(turns, Math.cos)
    this.#sine = Float64Array.from(turns, Math.sin)
    this.#real = new Float64Array(size)
    this.#imaginary = new Float64Array(size)
    this.power = new Float64Array(size / 2 + 1)
  }

  /** Measures `frame`; where it is shorter than the size the rest counts as zero. */
  measure(frame: Float64Array): void {
    const real = this.#real
    const imaginary = this.#imaginary
    for (let index = 0; index < this.#size; index++) {
      real[this.#order[index] ?? 0] = frame[index] ?? 0
    }
    imaginary.fill(0)
    for (let half = 1; half < this.#size; half *= 2) {
      this.#combine(half)
    }
    for (let index = 0; index < this.power.length; index++) {
      const a = real[index] ?? 0
      const b = imaginary[index] ?? 0
      this.power[index] = a * a + b * b
    }
  }

  /** One pass of Cooley and Tukey's butterflies. */
  #combine(half: number): void {
    const real = this.#real
    const imaginary = this.#imaginary
    const step = this.#size / (2 * half)
    for (let start = 0; start < this.#size; start += 2 * half) {
      for (let index = 0; index < half; index++) {
        const low = start + index
        const high = low + half
        const c = this.#cosine[index * step] ?? 0
        const s = this.#sine[index * step] ?? 0
        const a = real[high] ?? 0
        const b = imaginary[high] ?? 0
        const x = a * c - b * s
        const y = a * s + b * c
        const p = real[low] ?? 0
        const q = imaginary[low] ?? 0
        real[high] = p - x
        imaginary[high] = q - y
        real[low] = p + x
        imaginary[low] = q + y
      }
    }
  }
}

function bitReversed(size: number): Uint32Array {
  const bits = Math.log2(size)
  return Uint32Array.from({ length: size }, (_, index) => {
    let reversed = 0
    for (let bit = 0; bit < bits; bit++) {
      reversed |= ((index >> bit) & 1) << (bits - 1 - bit)
    }
    return reversed
  })
}
