import { appendFile } from 'node:fs/promises'
import { CancelledError } from '#shared/failure/failure.ts'
import type { MeasuredLoudness } from '#shared/export/loudness-filter.ts'
import { planOverlays } from '#shared/export/overlay-plan.ts'
import { PRESETS } from '#shared/export/preset.ts'
import { type RunOptions, runFfmpeg } from '../../../ffmpeg/run.ts'
import { codingOf } from '../coding-of.ts'
import { encodeCommand } from '../encode.ts'
import type { Rendering } from '../render-encoded.ts'
import { verify } from '../verify.ts'
import { smartPicture } from './smart-picture.ts'

/**
 * Renders with frames taken from the recordings as they are, encoding only those around cuts and effects, and
 * proves every joint. Answers how loud it is; undefined where that cannot be done, whatever the reason, which
 * is told to the log: then everything has to be encoded. Throws CancelledError.
 */
export async function renderCopied(rendering: Rendering): Promise<MeasuredLoudness | undefined> {
  const { plan, sound, request, stages } = rendering
  const preset = PRESETS[request.preset]
  if (preset.kind === 'audio' || request.encodesAll || request.burned) {
    return undefined
  }
  const options = stages.rendering()
  try {
    const work = {
      overlays: planOverlays(request.timeline),
      plan,
      preset,
      size: codingOf(preset, request),
      rate: plan.frameRate,
      request,
    }
    const picture = await smartPicture({ ...work, options: partOf(options, 0, 0.5) })
    await tell(options, picture.told)
    const joined = { ...request, picture: picture.stream }
    const command = await encodeCommand(plan, sound, joined)
    await runFfmpeg(command, partOf(options, 0.5, 1))
    const checking = stages.verifying()
    await picture.prove(request.unverified)
    return await verify(request.unverified, plan, request, checking)
  } catch (error) {
    if (options.signal?.aborted) {
      throw new CancelledError()
    }
    await tell(options, `picture encoded: ${error instanceof Error ? error.message : error}`)
    return undefined
  }
}

function partOf(options: RunOptions, from: number, to: number): RunOptions {
  const { onProgress } = options
  return { ...options, onProgress: (fraction) => onProgress?.(from + (to - from) * fraction) }
}

async function tell({ logFile }: RunOptions, line: string): Promise<void> {
  if (logFile) {
    await appendFile(logFile, `${line}\n\n`)
  }
}
