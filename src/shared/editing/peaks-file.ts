import { COARSER_LEVELS, PEAKS_FACTOR, type Peaks, peakSize, stretchesAt } from './peaks.ts'

/*
 * The waveform file: `PEAKS_FILE_HEAD`, then one block for every 10.24 seconds of sound. A block holds its part
 * of each level of `Peaks`, the finest first. Only the last block may be shorter; how much it holds follows
 * from its length. So the file is written in one pass with one block in memory, however long the sound is.
 */

/** How a waveform file begins: "PSPK" and the version of its form. What begins otherwise is made anew. */
export const PEAKS_FILE_HEAD = Uint8Array.of(0x50, 0x53, 0x50, 0x4b, 2, 0, 0, 0)

/** Finest peaks in a whole block. */
export const PEAKS_IN_BLOCK = PEAKS_FACTOR ** COARSER_LEVELS

const COARSER = Array.from({ length: COARSER_LEVELS }, (_, index) => index + 1)
const WHOLE_BLOCK_BYTES = blockBytes(PEAKS_IN_BLOCK)

export function hasPeaksHead(bytes: Uint8Array): boolean {
  return PEAKS_FILE_HEAD.every((byte, index) => bytes[index] === byte)
}

/** The block of up to `PEAKS_IN_BLOCK` finest peaks (pairs): these, and what coarser levels say of them. */
export function peaksBlock(pairs: Int8Array): Int8Array {
  const peaks = pairs.length / 2
  const block = new Int8Array(blockBytes(peaks))
  block.set(pairs)
  let written = pairs.length
  for (const level of COARSER) {
    const span = PEAKS_FACTOR ** level
    for (let from = 0; from < peaks; from += span) {
      block.set(triple(pairs, from, Math.min(peaks, from + span)), written)
      written += 3
    }
  }
  return block
}

/** Everything a waveform file holds; undefined when it is of another form or incomplete. */
export function readPeaks(file: Uint8Array): Peaks | undefined {
  const blocks = new Int8Array(file.buffer, file.byteOffset, file.length).subarray(
    PEAKS_FILE_HEAD.length,
  )
  const last = peaksInBlock(blocks.length % WHOLE_BLOCK_BYTES)
  if (!hasPeaksHead(file) || last === undefined) {
    return undefined
  }
  const total = Math.floor(blocks.length / WHOLE_BLOCK_BYTES) * PEAKS_IN_BLOCK + last
  const levels = [0, ...COARSER].map((level) => new Int8Array(bytesAt(level, total)))
  let read = 0
  for (let first = 0; first < total; first += PEAKS_IN_BLOCK) {
    const peaks = Math.min(PEAKS_IN_BLOCK, total - first)
    for (const [level, bytes] of levels.entries()) {
      const part = blocks.subarray(read, read + bytesAt(level, peaks))
      bytes.set(part, bytesAt(level, first))
      read += part.length
    }
  }
  const [finest = new Int8Array(), ...coarser] = levels
  return { finest, coarser }
}

/** Lowest, highest, average size. */
function triple(pairs: Int8Array, from: number, to: number): [number, number, number] {
  let lowest = 0
  let highest = 0
  let sum = 0
  for (let index = from; index < to; index++) {
    lowest = Math.min(lowest, pairs[index * 2] ?? 0)
    highest = Math.max(highest, pairs[index * 2 + 1] ?? 0)
    sum += peakSize(pairs, index)
  }
  return [lowest, highest, Math.min(127, Math.round(sum / (to - from)))]
}

function blockBytes(peaks: number): number {
  return COARSER.reduce((bytes, level) => bytes + bytesAt(level, peaks), bytesAt(0, peaks))
}

/** What so many finest peaks take up in a level. */
function bytesAt(level: number, peaks: number): number {
  return level === 0 ? peaks * 2 : stretchesAt(level, peaks) * 3
}

/** How many finest peaks a block of a length holds; undefined when no block has that length. */
function peaksInBlock(bytes: number): number | undefined {
  const peaks = Array.from({ length: PEAKS_IN_BLOCK }, (_, index) => index)
  return peaks.find((count) => blockBytes(count) === bytes)
}
