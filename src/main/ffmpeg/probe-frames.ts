import { basename } from 'node:path'
import { z } from 'zod'
import { type StoredPicture, NotCopyable } from '#shared/export/smart/copyable.ts'
import type { FileClock, StoredPacket } from '#shared/export/smart/stored-frames.ts'
import { ffprobe } from './ffprobe.ts'
import type { Programs } from './programs.ts'

/** How a file stores its picture. */
export interface ProbedPicture {
  readonly picture: StoredPicture
  readonly clock: FileClock
  /** What a decoder must know before the first frame. */
  readonly config: Uint8Array
  /** Frames that others may refer to at once. */
  readonly references: number
  /** Ten times the level of H.264. */
  readonly level: number
}

const Description = z.object({
  format: z.object({ format_name: z.string(), start_time: z.coerce.number() }),
  streams: z.tuple([
    z.object({
      codec_name: z.string(),
      profile: z.string(),
      width: z.number(),
      height: z.number(),
      pix_fmt: z.string(),
      field_order: z.string().default('unknown'),
      level: z.number(),
      refs: z.number(),
      color_range: z.string().default('unknown'),
      color_primaries: z.string().default('unknown'),
      color_transfer: z.string().default('unknown'),
      color_space: z.string().default('unknown'),
      sample_aspect_ratio: z.string().default('unknown'),
      time_base: z.templateLiteral([z.int(), '/', z.int()]),
      extradata: z.string(),
      disposition: z.object({ attached_pic: z.number() }),
      side_data_list: z.array(z.unknown()).default([]),
    }),
  ]),
})

const FIRST_PICTURE = ['-select_streams', 'v:0']

/** Throws NotCopyable where a file does not tell everything, `media.notMedia` where it cannot be read. */
export async function probePicture(programs: Programs, file: string): Promise<ProbedPicture> {
  const about = await ffprobe(programs, basename(file), [
    ...[...FIRST_PICTURE, '-show_data', '-show_entries', 'stream:format=format_name,start_time'],
    ...['-of', 'json', file],
  ])
  const described = Description.safeParse(JSON.parse(about))
  if (!described.success) {
    throw new NotCopyable(`not told: ${described.error.issues[0]?.path.join('.')}`)
  }
  const [stream] = described.data.streams
  const [numerator = 0, denominator = 1] = stream.time_base.split('/').map(Number)
  return {
    picture: {
      ...{ container: described.data.format.format_name, codec: stream.codec_name },
      ...{ profile: stream.profile, pixels: stream.pix_fmt, fields: stream.field_order },
      ...{ width: stream.width, height: stream.height, range: stream.color_range },
      colours: [stream.color_primaries, stream.color_transfer, stream.color_space],
      pixelShape: stream.sample_aspect_ratio,
      // A turned picture says so here, and so does anything else that is not plain.
      isTurned: stream.side_data_list.length > 0,
      isCover: stream.disposition.attached_pic === 1,
    },
    clock: { unit: { numerator, denominator }, start: described.data.format.start_time },
    config: bytesOf(stream.extradata),
    references: stream.refs,
    level: stream.level,
  }
}

/**
 * Where a file has its frames, in the order in which they are decoded. It is read through, but nothing is
 * decoded. Throws as `probePicture` does.
 */
export async function probePackets(programs: Programs, file: string): Promise<StoredPacket[]> {
  const lines = await ffprobe(programs, basename(file), [
    ...[...FIRST_PICTURE, '-show_entries', 'packet=pts,size,pos,flags:packet_side_data'],
    ...['-of', 'csv=p=0', file],
  ])
  return lines.split('\n').filter(Boolean).map(storedPacket)
}

/** A line such as `512,30474,57636,K_`. What says more is not shown, damaged or followed by other parameters. */
const PACKET = /^(-?\d+),(\d+),(\d+),(K?)_+$/

function storedPacket(line: string): StoredPacket {
  const [, time, bytes, position, key] = PACKET.exec(line) ?? []
  if (time === undefined) {
    throw new NotCopyable(`a frame that is stored as ${line}`)
  }
  return {
    time: Number(time),
    bytes: Number(bytes),
    position: Number(position),
    isKey: key === 'K',
  }
}

/** Of lines such as `00000010: ec04 4000 0003  ..@...`. */
function bytesOf(dump: string): Uint8Array {
  const digits = dump
    .split('\n')
    .map((line) => /^[0-9a-f]{8}: ((?:[0-9a-f]{2,4} )+)/.exec(line)?.[1] ?? '')
    .join('')
    .replaceAll(' ', '')
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
