import type { ChosenSource } from './capture-settings.ts'
import { channelsOf, RECORDED_RATE } from './sound-format.ts'
import { isSound } from './source.ts'

/** Size of a picture in pixels. */
export interface Canvas {
  readonly width: number
  readonly height: number
}

export interface CaptureOptions {
  /** Whether the picture is written as well, or only shown. */
  readonly isRecorded: boolean
  /** A picture that begins anew in the middle of a take keeps the size it had; undefined at first. */
  readonly canvas?: Canvas | undefined
}

/** Frames a second of every recorded picture: what screens and cameras give, and YouTube shows. */
export const RECORDED_FRAME_RATE = 30

/** Where ffmpeg finds the recording, and where small pictures to look at (JPEG, one after the other). */
export const DATA_PIPE = 1
export const PREVIEW_PIPE = 3

/** The arguments of the ffmpeg that captures one source. Sound comes as plain samples, pictures as MP4. */
export function captureCommand(source: ChosenSource, options: CaptureOptions): string[] {
  return isSound(source.kind)
    ? [...soundInput(source), ...soundOutput(source)]
    : [...pictureInput(source), ...pictureOutput(options)]
}

type Capturable = Pick<ChosenSource, 'kind' | 'driver' | 'device'>

/** About 20 ms at a time: small enough for a lively meter, large enough to cost nothing. */
const PULSE_FRAGMENT_BYTES = (RECORDED_RATE / 50) * 2

function soundInput({ kind, driver, device }: Capturable): string[] {
  const channels = channelsOf(kind)
  switch (driver) {
    case 'pulse':
      return [
        ...[...queue(1024), '-f', 'pulse', '-name', 'Pustaka Studio'],
        ...['-fragment_size', `${PULSE_FRAGMENT_BYTES * channels}`],
        ...['-sample_rate', `${RECORDED_RATE}`, '-channels', `${channels}`, '-i', device],
      ]
    case 'alsa':
      return [...queue(1024), '-f', 'alsa', '-sample_rate', `${RECORDED_RATE}`, '-i', device]
    case 'dshow':
      return [
        ...[...queue(1024), ...WALL_CLOCK, '-f', 'dshow'],
        ...['-audio_buffer_size', '50', '-i', `audio=${device}`],
      ]
    case 'avfoundation':
      return [...queue(1024), ...WALL_CLOCK, '-f', 'avfoundation', '-i', `:${device}`]
    default:
      throw new RangeError(`${driver} captures no sound`)
  }
}

function pictureInput({ kind, driver, device }: Capturable): string[] {
  const rate = ['-framerate', `${RECORDED_FRAME_RATE}`]
  switch (driver) {
    case 'x11grab':
      return [...queue(32), '-f', 'x11grab', ...rate, '-draw_mouse', '1', ...x11Place(device)]
    case 'v4l2':
      return [
        ...[...queue(64), '-f', 'v4l2', '-ts', 'abs', ...rate],
        ...['-video_size', '1280x720', '-i', device],
      ]
    case 'gdigrab':
      return [...queue(32), '-f', 'gdigrab', ...rate, '-draw_mouse', '1', '-i', device]
    case 'ddagrab':
      return [
        ...[...queue(32), '-f', 'lavfi', '-i'],
        `ddagrab=output_idx=${device}:framerate=${RECORDED_FRAME_RATE},hwdownload,format=bgra`,
      ]
    case 'dshow':
      return [
        ...[...queue(64), ...WALL_CLOCK, '-f', 'dshow', '-rtbufsize', '256M', ...rate],
        ...['-video_size', '1280x720', '-i', `video=${device}`],
      ]
    case 'avfoundation':
      return [
        ...[...queue(64), ...WALL_CLOCK, '-f', 'avfoundation', ...rate],
        ...(kind === 'screen' ? ['-capture_cursor', '1'] : ['-video_size', '1280x720']),
        ...['-i', `${device}:none`],
      ]
    default:
      throw new RangeError(`${driver} captures no picture`)
  }
}

/** Packets that may wait while the computer is busy: without them ffmpeg drops sound. */
function queue(packets: number): string[] {
  return ['-thread_queue_size', `${packets}`]
}

/** Devices with a clock of their own are put on the computer's, which all sources share. */
const WALL_CLOCK = ['-use_wallclock_as_timestamps', '1']

/** A display such as `:0.0`, or `:0.0 0x1a00007` for one window of it. */
function x11Place(device: string): string[] {
  const [display = device, window] = device.split(' ')
  return [...(window ? ['-window_id', window] : []), '-i', display]
}

function soundOutput({ kind, gainDb }: Pick<ChosenSource, 'kind' | 'gainDb'>): string[] {
  return [
    ...['-map', '0:a:0', ...(gainDb === 0 ? [] : ['-af', `volume=${gainDb}dB`])],
    ...['-ac', `${channelsOf(kind)}`, '-ar', `${RECORDED_RATE}`],
    ...['-c:a', 'pcm_s24le', '-f', 's24le', '-flush_packets', '1', `pipe:${DATA_PIPE}`],
  ]
}

const PREVIEW_RATE = 6
const PREVIEW_WIDTH = 480

function pictureOutput({ isRecorded, canvas }: CaptureOptions): string[] {
  const preview = [
    ...['-map', '[preview]', '-c:v', 'mjpeg', '-q:v', '7', '-f', 'mjpeg'],
    ...['-flush_packets', '1', `pipe:${PREVIEW_PIPE}`],
  ]
  const small = `fps=${PREVIEW_RATE},scale=${PREVIEW_WIDTH}:-2:out_range=pc,format=yuvj420p[preview]`
  if (!isRecorded) {
    return ['-filter_complex', `[0:v:0]${small}`, ...preview]
  }
  const whole = `${fitted(canvas)},setsar=1,format=yuv420p[picture]`
  const evenly = `[0:v:0]fps=${RECORDED_FRAME_RATE},split=2[whole][small]`
  return [
    ...['-filter_complex', `${evenly};[whole]${whole};[small]${small}`],
    ...['-map', '[picture]', ...PICTURE_ENCODING, ...STREAMED_MP4, `pipe:${DATA_PIPE}`],
    ...preview,
  ]
}

/** Never larger than 1080p and with even sides, or exactly the canvas. */
function fitted(canvas: Canvas | undefined): string {
  const range = 'out_range=tv:out_color_matrix=bt709'
  const shape = 'force_original_aspect_ratio=decrease'
  return canvas
    ? `scale=${canvas.width}:${canvas.height}:${shape}:${range},pad=${canvas.width}:${canvas.height}:-1:-1`
    : `scale='min(1920,iw)':'min(1080,ih)':${shape}:force_divisible_by=2:${range}`
}

/**
 * Light enough for a weak computer, and a key frame each second so that cuts can be copied. Frames have been put in
 * their places before (`fps`): ffmpeg's own cfr lets all that follow a stall come two frames late for good.
 */
const PICTURE_ENCODING = [
  ...['-c:v', 'libx264', '-profile:v', 'high', '-preset', 'ultrafast', '-tune', 'zerolatency'],
  ...['-crf', '20', '-pix_fmt', 'yuv420p', '-g', `${RECORDED_FRAME_RATE}`],
  ...['-fps_mode', 'passthrough'],
  ...['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709'],
]

/** Pieces of a fifth of a second, each whole in itself: whatever ends the recording, they can be read. */
const STREAMED_MP4 = [
  ...['-f', 'mp4', '-movflags', '+empty_moov+default_base_moof', '-frag_duration', '200000'],
  ...['-flush_packets', '1'],
]
