/** Where the samples of a WAV file lie. */
export interface WavLayout {
  readonly channels: number
  /** Of the first sample, counted from the start of the file. */
  readonly firstByte: number
  /** Of one channel. */
  readonly samples: number
}

/** So many bytes of a file are enough to find its samples, whatever was written before them. */
export const WAV_HEAD_BYTES = 65_536

const BYTES_PER_SAMPLE = 3
/** What a size says that is told elsewhere, or was not known yet (RF64, EBU Tech 3306). */
const TOLD_ELSEWHERE = 0xffff_ffff

/**
 * Reads the beginning of a WAV file of 24-bit samples, also of one beyond 4 GiB. `fileBytes` is the length of
 * the whole file: more samples than it holds are never promised. Undefined for anything else.
 */
export function readWavHeader(head: Uint8Array, fileBytes: number): WavLayout | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (!['RIFF', 'RF64'].includes(nameAt(view, 0)) || nameAt(view, 8) !== 'WAVE') {
    return undefined
  }
  let channels = 0
  let longBytes: number | undefined
  for (let at = 12; at + 8 <= view.byteLength;) {
    const name = nameAt(view, at)
    const size = view.getUint32(at + 4, true)
    const content = at + 8
    if (name === 'data') {
      const told = size === TOLD_ELSEWHERE ? (longBytes ?? fileBytes) : size
      const bytes = Math.min(told, fileBytes - content)
      const samples = Math.floor(bytes / (channels * BYTES_PER_SAMPLE))
      return channels > 0 ? { channels, firstByte: content, samples } : undefined
    }
    if (content + size > view.byteLength) {
      return undefined
    }
    if (name === 'ds64') {
      longBytes = Number(view.getBigUint64(content + 8, true))
    } else if (name === 'fmt ' && view.getUint16(content + 14, true) === 8 * BYTES_PER_SAMPLE) {
      channels = view.getUint16(content + 2, true)
    }
    at = content + size + (size % 2)
  }
  return undefined
}

function nameAt(view: DataView, at: number): string {
  return at + 4 > view.byteLength ? '' : String.fromCharCode(...bytesAt(view, at))
}

function bytesAt(view: DataView, at: number): number[] {
  return [0, 1, 2, 3].map((index) => view.getUint8(at + index))
}

/** The bytes in which some samples of all channels lie; `end` is not included. */
export function bytesOfSamples(
  { channels, firstByte }: WavLayout,
  { first, end }: { readonly first: number; readonly end: number },
): { readonly first: number; readonly end: number } {
  const size = channels * BYTES_PER_SAMPLE
  return { first: firstByte + first * size, end: firstByte + end * size }
}

const FULL_SCALE = 2 ** 31

/** 24-bit samples as numbers from -1 to 1, each channel by itself. */
export function decodeSamples(bytes: Uint8Array, channels: number): Float32Array<ArrayBuffer>[] {
  const count = Math.floor(bytes.length / (channels * BYTES_PER_SAMPLE))
  const decoded = Array.from({ length: channels }, () => new Float32Array(count))
  let at = 0
  for (let index = 0; index < count; index++) {
    for (const samples of decoded) {
      // In the upper three bytes of four, so that the highest bit is the sign.
      const value =
        ((bytes[at] ?? 0) << 8) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 24)
      samples[index] = value / FULL_SCALE
      at += BYTES_PER_SAMPLE
    }
  }
  return decoded
}
