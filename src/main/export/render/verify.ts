import { FailureError } from '#shared/failure/failure.ts'
import { type MeasuredLoudness, SILENT } from '#shared/export/loudness-filter.ts'
import { EXPORT_SAMPLE_RATE, PRESETS } from '#shared/export/preset.ts'
import type { RenderPlan } from '#shared/export/render-plan.ts'
import { TICKS_PER_SECOND, frameLength, toMilliseconds } from '#shared/time/ticks.ts'
import { LOUDNESS_METER, readLoudness } from '../../ffmpeg/measure-loudness.ts'
import { probe } from '../../ffmpeg/probe.ts'
import type { RunOptions } from '../../ffmpeg/run.ts'
import { readToEnd } from '../../ffmpeg/stream.ts'
import type { RenderRequest } from './request.ts'

/**
 * Third pass: decodes the whole file once, counts what it holds and listens to it.
 * Throws `export.wrongResult` when it is not what was planned.
 */
export async function verify(
  file: string,
  plan: RenderPlan,
  request: RenderRequest,
  options: RunOptions,
): Promise<MeasuredLoudness> {
  const preset = PRESETS[request.preset]
  const isVideo = preset.kind === 'video'
  const refuse = (reason: string) => {
    throw new FailureError('export.wrongResult', { preset: request.preset, reason })
  }
  const info = await probe(options.programs, file)
  if (isVideo && (info.video?.codec !== 'h264' || info.video.width !== preset.width)) {
    refuse(`picture ${info.video?.codec} ${info.video?.width}x${info.video?.height}`)
  }
  const { log, frames, length } = await readToEnd(
    {
      inputs: [{ file, options: ['-xerror', '-err_detect', 'explode'] }],
      filter: `[0:a]${LOUDNESS_METER}[heard]`,
    },
    ['-map', '[heard]', ...(isVideo ? ['-map', '0:v:0'] : [])],
    options,
  )
  if (isVideo && frames !== plan.frames) {
    refuse(`${frames} frames, planned ${plan.frames}`)
  }
  const tolerance = isVideo
    ? frameLength(plan.frameRate)
    : TICKS_PER_SECOND * (CODEC_BLOCK / EXPORT_SAMPLE_RATE)
  if (Math.abs(length - plan.length) > tolerance) {
    refuse(`${toMilliseconds(length)} ms, planned ${toMilliseconds(plan.length)} ms`)
  }
  return readLoudness(log) ?? SILENT
}

/** AAC comes in blocks of so many samples and MP4 cannot say where in the last one the sound ends. */
const CODEC_BLOCK = 1024
