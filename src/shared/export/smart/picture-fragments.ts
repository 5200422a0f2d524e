import type { FrameRate } from '../../time/ticks.ts'
import type { PictureSize } from '../exported-episode.ts'
import { type Box, box, fullBox, text, u16, u32, u64, zeros } from './mp4-boxes.ts'

/** One picture stream as MP4 in fragments: it can be written without knowing its end. */
export interface PictureStream {
  readonly size: PictureSize
  readonly rate: FrameRate
  /** As `writeAvcConfig` makes it. */
  readonly config: Uint8Array
  /** By how many frames showing is later than decoding, so that none is shown before it is decoded. */
  readonly delay: number
}

/** A frame as a fragment lists it. */
export interface FragmentFrame {
  /** Its number in the stream. */
  readonly shown: number
  readonly bytes: number
  readonly isKey: boolean
}

/** What comes before the first fragment. */
export function streamHeader(stream: PictureStream): Box[] {
  return [
    box('ftyp', text('iso6'), u32(0), text('iso6'), text('avc1')),
    box(
      'moov',
      movieHeader(stream.rate),
      track(stream),
      box('mvex', fragmentDefaults(stream.rate)),
    ),
  ]
}

/** What comes before the bytes of some frames, the first of which is decoded as number `decoded`. */
export function fragmentHeader(
  { rate, delay }: PictureStream,
  frames: readonly FragmentFrame[],
  { decoded, number }: { readonly decoded: number; readonly number: number },
): Box[] {
  const bytes = frames.reduce((sum, frame) => sum + frame.bytes, 0)
  const list = frames.flatMap((frame, index) => [
    ...u32(frame.bytes),
    ...u32(frame.isKey ? KEY_FRAME : OTHER_FRAME),
    ...u32((frame.shown + delay - decoded - index) * rate.denominator),
  ])
  const fragment = (dataAt: number) =>
    box(
      'moof',
      fullBox('mfhd', {}, u32(number)),
      box(
        'traf',
        fullBox('tfhd', { flags: FROM_FRAGMENT }, u32(TRACK)),
        fullBox('tfdt', { version: 1 }, u64(decoded * rate.denominator)),
        fullBox('trun', { flags: LISTED }, u32(frames.length), u32(dataAt), list),
      ),
    )
  const dataHeader = new Uint8Array([...u32(bytes + 8), ...text('mdat')])
  return [fragment(fragment(0).length + dataHeader.length), dataHeader]
}

const TRACK = 1
/** Flags of boxes: where the data is counted from; what is listed of each frame. */
const FROM_FRAGMENT = 0x02_00_00
const LISTED = 0x01 | 0x02_00 | 0x04_00 | 0x08_00
/** Needs no other frame; needs others. */
const KEY_FRAME = 0x02_00_00_00
const OTHER_FRAME = 0x01_01_00_00

/** Nothing is turned or scaled. */
const UPRIGHT = [0x1_00_00, 0, 0, 0, 0x1_00_00, 0, 0, 0, 0x40_00_00_00].flatMap(u32)

function movieHeader({ numerator }: FrameRate): Box {
  return fullBox(
    'mvhd',
    {},
    [...zeros(8), ...u32(numerator), ...u32(0), ...u32(0x1_00_00), ...u16(0x1_00), ...zeros(10)],
    [...UPRIGHT, ...zeros(24), ...u32(TRACK + 1)],
  )
}

function track({ size, rate, config, delay }: PictureStream): Box {
  const edit = [...u32(1), ...u32(0), ...u32(delay * rate.denominator), ...u32(0x1_00_00)]
  return box(
    'trak',
    fullBox(
      'tkhd',
      { flags: 3 },
      [...zeros(8), ...u32(TRACK), ...zeros(24)],
      [...UPRIGHT, ...u32(size.width * 0x1_00_00), ...u32(size.height * 0x1_00_00)],
    ),
    box('edts', fullBox('elst', {}, edit)),
    box(
      'mdia',
      fullBox('mdhd', {}, [...zeros(8), ...u32(rate.numerator), ...u32(0)], UNKNOWN_LANGUAGE),
      fullBox('hdlr', {}, [...zeros(4), ...text('vide'), ...zeros(13)]),
      box(
        'minf',
        fullBox('vmhd', { flags: 1 }, zeros(8)),
        box('dinf', fullBox('dref', {}, u32(1), fullBox('url ', { flags: 1 }))),
        box('stbl', fullBox('stsd', {}, u32(1), sampleEntry(size, config)), ...NOTHING_YET),
      ),
    ),
  )
}

const UNKNOWN_LANGUAGE = [0x55, 0xc4, 0, 0]

/** All frames come in fragments. */
const NOTHING_YET = [
  fullBox('stts', {}, u32(0)),
  fullBox('stsc', {}, u32(0)),
  fullBox('stsz', {}, u32(0), u32(0)),
  fullBox('stco', {}, u32(0)),
]

function sampleEntry({ width, height }: PictureSize, config: Uint8Array): Box {
  const dotsPerInch = u32(72 * 0x1_00_00)
  return box(
    'avc1',
    [...zeros(6), ...u16(1), ...zeros(16), ...u16(width), ...u16(height)],
    [...dotsPerInch, ...dotsPerInch, ...zeros(4), ...u16(1), ...zeros(32), ...u16(24)],
    u16(0xff_ff),
    box('avcC', config),
    // BT.709 throughout, as every export says of itself; not full range.
    box('colr', text('nclx'), u16(1), u16(1), u16(1), [0]),
    box('pasp', u32(1), u32(1)),
  )
}

function fragmentDefaults({ denominator }: FrameRate): Box {
  return fullBox('trex', {}, u32(TRACK), u32(1), u32(denominator), u32(0), u32(0))
}
