import { PEAKS_IN_BLOCK, peaksBlock } from '#shared/editing/peaks-file.ts'

const PAIRS_BYTES = PEAKS_IN_BLOCK * 2

/** Gathers the pairs of a waveform, in pieces of any size, into the blocks of its file. */
export class PeakBlocks {
  readonly #pairs = new Int8Array(PAIRS_BYTES)
  #filled = 0

  /** The blocks that these pairs complete. */
  take(pairs: Buffer): Buffer {
    const blocks: Buffer[] = []
    for (let from = 0; from < pairs.length;) {
      const part = pairs.subarray(from, from + PAIRS_BYTES - this.#filled)
      this.#pairs.set(part, this.#filled)
      this.#filled += part.length
      from += part.length
      if (this.#filled === PAIRS_BYTES) {
        blocks.push(this.rest())
      }
    }
    return Buffer.concat(blocks)
  }

  /** The block of what is left, when there is something. */
  rest(): Buffer {
    const block = peaksBlock(this.#pairs.subarray(0, this.#filled))
    this.#filled = 0
    return Buffer.from(block.buffer)
  }
}
