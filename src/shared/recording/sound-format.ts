import type { SourceKind } from './source.ts'

/** Sound is recorded as plain samples: nothing is lost to coding, and every byte on disk can be read. */
export const RECORDED_RATE = 48_000
/** 24 bits: a voice recorded far too quietly can still be raised without noise. */
const BYTES_PER_SAMPLE = 3

/** A person speaks into one channel; what the computer plays has two. */
export function channelsOf(kind: SourceKind): number {
  return kind === 'systemSound' ? 2 : 1
}

/** Bytes of one sample of all channels. */
export function frameBytes(channels: number): number {
  return BYTES_PER_SAMPLE * channels
}

export function soundBytesPerSecond(kind: SourceKind): number {
  return RECORDED_RATE * frameBytes(channelsOf(kind))
}

/** Bytes before the first sample of a recorded file. */
export const WAV_HEADER_BYTES = 80
/** What a RIFF size field can hold. */
const LARGEST_RIFF = 0xffff_ffff

/**
 * The header of a WAV file of 24-bit samples. Before the length is known (`dataBytes` undefined) it says
 * "to the end of the file", which every reader of streams understands. Beyond 4 GiB the room of the JUNK
 * chunk takes the long sizes (RF64, EBU Tech 3306).
 */
export function wavHeader(channels: number, dataBytes: number | undefined): Uint8Array {
  const header = new DataView(new ArrayBuffer(WAV_HEADER_BYTES))
  const riffBytes = WAV_HEADER_BYTES - 8 + (dataBytes ?? 0)
  const isLong = riffBytes > LARGEST_RIFF
  const isOpen = dataBytes === undefined || isLong
  writeText(header, 0, isLong ? 'RF64' : 'RIFF')
  header.setUint32(4, isOpen ? LARGEST_RIFF : riffBytes, true)
  writeText(header, 8, 'WAVE')
  writeText(header, 12, isLong ? 'ds64' : 'JUNK')
  header.setUint32(16, 28, true)
  if (isLong && dataBytes !== undefined) {
    header.setBigUint64(20, BigInt(riffBytes), true)
    header.setBigUint64(28, BigInt(dataBytes), true)
    header.setBigUint64(36, BigInt(dataBytes / frameBytes(channels)), true)
  }
  writeText(header, 48, 'fmt ')
  header.setUint32(52, 16, true)
  header.setUint16(56, 1, true)
  header.setUint16(58, channels, true)
  header.setUint32(60, RECORDED_RATE, true)
  header.setUint32(64, RECORDED_RATE * frameBytes(channels), true)
  header.setUint16(68, frameBytes(channels), true)
  header.setUint16(70, 8 * BYTES_PER_SAMPLE, true)
  writeText(header, 72, 'data')
  header.setUint32(76, isOpen ? LARGEST_RIFF : dataBytes, true)
  return new Uint8Array(header.buffer)
}

function writeText(view: DataView, at: number, text: string): void {
  for (const [index, letter] of [...text].entries()) {
    view.setUint8(at + index, letter.charCodeAt(0))
  }
}
