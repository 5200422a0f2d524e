import { stat } from 'node:fs/promises'
import { FailureError } from '#shared/failure/failure.ts'
import { type MeasuredLoudness, SILENT } from '#shared/export/loudness-filter.ts'
import { EXPORT_SAMPLE_RATE, PRESETS, type VideoPreset } from '#shared/export/preset.ts'
import type { RenderPlan } from '#shared/export/render-plan.ts'
import { TICKS_PER_SECOND, frameLength, toMilliseconds } from '#shared/time/ticks.ts'
import { ALIKE_METER, LOUDNESS_METER, readLoudness } from '../../ffmpeg/measure-loudness.ts'
import type { MediaInfo } from '../../ffmpeg/media-info.ts'
import { probe } from '../../ffmpeg/probe.ts'
import type { RunOptions, RunResult } from '../../ffmpeg/run.ts'
import { readToEnd } from '../../ffmpeg/stream.ts'
import type { AssembledSound } from './assemble-sound.ts'
import { codingOf } from './coding-of.ts'
import type { RenderRequest } from './request.ts'
import { STRICT } from './strict.ts'
import { together } from '../../jobs/together.ts'

/** What a file was to become. */
interface Planned {
  readonly plan: RenderPlan
  readonly request: RenderRequest
  readonly sound: Pick<AssembledSound, 'isMono'>
}

/** What reading the whole picture of a file has found. */
export type SeenPicture = Pick<RunResult, 'frames' | 'length'>

/** Throws where the picture is not as it has to be. */
type ReadPicture = (file: string, options: RunOptions) => Promise<SeenPicture>

/**
 * Third pass: listens to the whole sound, and counts every frame and decodes a key frame each two seconds where nothing
 * better is known of the picture. (Decoding all of them costs a sixth of the whole export and finds nothing more: a
 * frame that is cut off is missed by the count.) Throws `export.wrongResult` when it is not what was planned.
 */
export async function verify(
  file: string,
  { plan, request, sound: { isMono } }: Planned,
  options: RunOptions,
  readPicture: ReadPicture = decodeKeyFrames,
): Promise<MeasuredLoudness> {
  const preset = PRESETS[request.preset]
  const isVideo = preset.kind === 'video'
  const refuse = (reason: string) => {
    throw new FailureError('export.wrongResult', { preset: request.preset, reason })
  }
  const info = await probe(options.programs, file)
  if (isVideo && !hasStreams(info, preset, request)) {
    refuse(
      `${info.video?.codec} ${info.video?.width}x${info.video?.height}, ${info.audio?.codec} ${info.audio?.sampleRate}`,
    )
  }
  if (isVideo && preset.mostBytes !== undefined && (await stat(file)).size >= preset.mostBytes) {
    refuse(`${(await stat(file)).size} bytes, at most ${preset.mostBytes}`)
  }
  const [sound, picture] = await together([
    readToEnd(
      {
        inputs: [{ file, options: STRICT }],
        filter: `[0:a]${isMono ? ALIKE_METER : LOUDNESS_METER}[heard]`,
      },
      ['-map', '[heard]'],
      options,
    ),
    isVideo ? readPicture(file, { ...options, onProgress: undefined }) : undefined,
  ])
  const length = picture && picture.length > sound.length ? picture.length : sound.length
  if (picture && picture.frames !== plan.frames) {
    refuse(`${picture.frames} frames, planned ${plan.frames}`)
  }
  const tolerance = isVideo
    ? frameLength(plan.frameRate)
    : TICKS_PER_SECOND * (CODEC_BLOCK / EXPORT_SAMPLE_RATE)
  if (Math.abs(length - plan.length) > tolerance) {
    refuse(`${toMilliseconds(length)} ms, planned ${toMilliseconds(plan.length)} ms`)
  }
  return readLoudness(sound.log) ?? SILENT
}

/** Counts the frames, decoding the key frames among them. */
function decodeKeyFrames(file: string, options: RunOptions): Promise<SeenPicture> {
  return readToEnd(
    {
      inputs: [
        { file, options: STRICT },
        { file, options: [...STRICT, '-skip_frame', 'nokey'] },
      ],
    },
    [...['-map', '0:v:0', '-c:v:0', 'copy'], ...['-map', '1:v:0', '-fps_mode:v:1', 'passthrough']],
    options,
  )
}

function hasStreams(
  { video, audio }: MediaInfo,
  preset: VideoPreset,
  request: RenderRequest,
): boolean {
  const { width, height, audioKbps } = codingOf(preset, request)
  return (
    video?.codec === preset.codec &&
    video.width === width &&
    video.height === height &&
    audio?.codec === (audioKbps === undefined ? 'flac' : 'aac') &&
    audio.sampleRate === EXPORT_SAMPLE_RATE
  )
}

/** AAC comes in blocks of so many samples and MP4 cannot say where in the last one the sound ends. */
const CODEC_BLOCK = 1024
