import { appendFile } from 'node:fs/promises'
import { CancelledError } from '#shared/failure/failure.ts'
import type { MeasuredLoudness } from '#shared/export/loudness-filter.ts'
import { planOverlays } from '#shared/export/overlay-plan.ts'
import { PRESETS } from '#shared/export/preset.ts'
import type { RenderPlan } from '#shared/export/render-plan.ts'
import { type RunOptions, runFfmpeg } from '../../../ffmpeg/run.ts'
import { codedBefore } from '../coded-sound.ts'
import { codingOf } from '../coding-of.ts'
import { encodeCommand } from '../encode.ts'
import type { Rendering } from '../render-encoded.ts'
import type { RenderRequest } from '../request.ts'
import { verify } from '../verify.ts'
import { type SmartPicture, smartPicture } from './smart-picture.ts'

/**
 * Prepares a picture of frames taken from the recordings as they are, encoding only those around cuts and effects,
 * and proves every joint. Undefined where that cannot be done, whatever the reason, which is told to the log.
 * Throws CancelledError.
 */
export function prepareCopied(
  plan: RenderPlan,
  request: RenderRequest,
  options: RunOptions,
): Promise<SmartPicture | undefined> {
  const preset = PRESETS[request.preset]
  if (preset.kind === 'audio' || request.encodesAll || request.burned) {
    return Promise.resolve(undefined)
  }
  return unlessNotCopyable(options, async () => {
    const picture = await smartPicture({
      overlays: planOverlays(request.timeline),
      ...{ plan, preset, request, options },
      size: codingOf(preset, request),
      rate: plan.frameRate,
    })
    await tell(options, picture.told)
    return picture
  })
}

/**
 * Joins a prepared picture and the sound, and reads both back. Answers how loud it is; undefined where it did not come
 * out as planned: then everything has to be encoded. Throws CancelledError.
 */
export function renderCopied(
  picture: SmartPicture,
  rendering: Rendering,
): Promise<MeasuredLoudness | undefined> {
  const { plan, sound, request, stages } = rendering
  const options = stages.rendering()
  return unlessNotCopyable(options, async () => {
    const coded = await codedBefore(plan, sound, { request, options })
    const joined = { ...request, picture: picture.stream }
    await runFfmpeg(await encodeCommand(plan, coded, joined), options)
    return verify(request.unverified, rendering, stages.verifying(), picture.readBack)
  })
}

async function unlessNotCopyable<Result>(
  options: RunOptions,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  try {
    return await work()
  } catch (error) {
    if (options.signal?.aborted) {
      throw new CancelledError()
    }
    await tell(options, `picture encoded: ${error instanceof Error ? error.message : error}`)
    return undefined
  }
}

async function tell({ logFile }: RunOptions, line: string): Promise<void> {
  if (logFile) {
    await appendFile(logFile, `${line}\n\n`)
  }
}
