import { z } from 'zod'
import type { AudioStream, VideoStream } from '#shared/episodes/asset.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { type FrameRate, type Ticks, ZERO, fromSeconds } from '#shared/time/ticks.ts'
import { isPlayable } from './playable.ts'

/** What a file holds, as the studio sees it. */
export interface MediaInfo {
  readonly kind: 'video' | 'audio' | 'image'
  /** Zero for images, and for files that do not tell. */
  readonly duration: Ticks
  readonly video?: VideoStream | undefined
  readonly audio?: AudioStream | undefined
  /** ffmpeg's names of the container, separated by commas. */
  readonly container: string
  /** Whether Chromium can play it. */
  readonly playable: boolean
}

const Stream = z.object({
  codec_type: z.string().optional(),
  codec_name: z.string().default('unknown'),
  width: z.number().optional(),
  height: z.number().optional(),
  avg_frame_rate: z.string().optional(),
  r_frame_rate: z.string().optional(),
  sample_rate: z.string().optional(),
  channels: z.number().optional(),
  duration: z.string().optional(),
  disposition: z.object({ attached_pic: z.number().default(0) }).optional(),
  side_data_list: z.array(z.looseObject({ rotation: z.number().optional() })).optional(),
  tags: z.record(z.string(), z.string()).optional(),
})
type Stream = z.infer<typeof Stream>

const Description = z.object({
  format: z.object({ format_name: z.string(), duration: z.string().optional() }),
  streams: z.array(Stream),
})

/** Containers of one still picture. */
const IMAGE = /^(image2|png_pipe|jpeg_pipe|webp_pipe|bmp_pipe|tiff_pipe|gif|svg_pipe|jpegxl_pipe)/

/** Formats that are lists of other files or plain text: refused, whatever they point to. */
const NOT_MEDIA = /^(hls|concat|concatf|tty|dash|ffmetadata|srt|webvtt|ass|sbg|lrc|jacosub|sub)/

/** Reads ffprobe's JSON. Throws `media.notMedia` or `media.noSoundNoPicture`. */
export function mediaInfo(description: unknown, name: string): MediaInfo {
  const parsed = Description.safeParse(description)
  if (!parsed.success || NOT_MEDIA.test(parsed.data.format.format_name)) {
    throw new FailureError('media.notMedia', { name }, { cause: parsed.error })
  }
  const { format, streams } = parsed.data
  const video = videoStream(streams)
  const audio = audioStream(streams)
  if (!video && !audio) {
    throw new FailureError('media.noSoundNoPicture', { name })
  }
  const container = format.format_name
  if (IMAGE.test(container)) {
    return { kind: 'image', duration: ZERO, video, container, playable: true }
  }
  return {
    kind: video ? 'video' : 'audio',
    duration: duration(format.duration, streams),
    video,
    audio,
    container,
    playable: isPlayable({ container, video: video?.codec, audio: audio?.codec }),
  }
}

function duration(ofFormat: string | undefined, streams: readonly Stream[]): Ticks {
  const seconds = [ofFormat, ...streams.map((stream) => stream.duration)]
    .map(Number)
    .find((value) => Number.isFinite(value) && value > 0)
  return seconds === undefined ? ZERO : fromSeconds(seconds)
}

/** Cover art of a sound file is a video stream to ffmpeg, but not to a person. */
function videoStream(streams: readonly Stream[]): VideoStream | undefined {
  const stream = streams.find(
    ({ codec_type, disposition, width }) =>
      codec_type === 'video' && disposition?.attached_pic !== 1 && width,
  )
  if (!stream?.width || !stream.height) {
    return undefined
  }
  const isSideways = Math.abs(rotation(stream)) % 180 === 90
  return {
    codec: stream.codec_name,
    width: isSideways ? stream.height : stream.width,
    height: isSideways ? stream.width : stream.height,
    frameRate: frameRate(stream.avg_frame_rate, stream.r_frame_rate),
  }
}

function rotation(stream: Stream): number {
  const sideData = stream.side_data_list?.find((data) => data.rotation !== undefined)
  return sideData?.rotation ?? Number(stream.tags?.['rotate'] ?? 0)
}

function audioStream(streams: readonly Stream[]): AudioStream | undefined {
  const stream = streams.find(({ codec_type }) => codec_type === 'audio')
  const sampleRate = Number(stream?.sample_rate)
  if (!stream?.channels || !sampleRate) {
    return undefined
  }
  return { codec: stream.codec_name, channels: stream.channels, sampleRate }
}

/** Rates that editing happens at; phones with a variable rate are brought to the nearest. */
const USUAL_RATES: readonly FrameRate[] = [
  { numerator: 24_000, denominator: 1001 },
  { numerator: 24, denominator: 1 },
  { numerator: 25, denominator: 1 },
  { numerator: 30_000, denominator: 1001 },
  { numerator: 30, denominator: 1 },
  { numerator: 50, denominator: 1 },
  { numerator: 60_000, denominator: 1001 },
  { numerator: 60, denominator: 1 },
]

/** The usual rate nearest to the average, else to the nominal one; 30 when neither is told. */
export function frameRate(average: string | undefined, nominal: string | undefined): FrameRate {
  const rate = [average, nominal].map(fraction).find((value) => value > 0) ?? 30
  return USUAL_RATES.reduce((best, usual) =>
    Math.abs(perSecond(usual) - rate) < Math.abs(perSecond(best) - rate) ? usual : best,
  )
}

function perSecond(rate: FrameRate): number {
  return rate.numerator / rate.denominator
}

function fraction(text: string | undefined): number {
  const [numerator = 0, denominator = 1] = (text ?? '').split('/').map(Number)
  return numerator / denominator || 0
}
