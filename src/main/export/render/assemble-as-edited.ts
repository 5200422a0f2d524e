import type { Loudness } from '#shared/export/preset.ts'
import { NO_CORRECTION } from '#shared/export/loudness-filter.ts'
import { measureLoudness } from '../../ffmpeg/measure.ts'
import type { RunOptions } from '../../ffmpeg/run.ts'
import { type AssembledSound, assembleSound } from './assemble-sound.ts'
import type { RenderRequest } from './request.ts'

/** So quiet that no limiter is tried for it; the correction is not used. */
const ANY: Loudness = { target: -40, truePeak: 0 }

/** The joined sound as it was edited: nothing is limited, and only what would clip is lowered, as a whole. */
export async function assembleAsEdited(
  { timeline, sources }: Pick<RenderRequest, 'timeline' | 'sources'>,
  folder: string,
  options: RunOptions,
): Promise<AssembledSound> {
  const { file } = await assembleSound(timeline, sources, { folder, wanted: ANY, options })
  const { truePeak } = await measureLoudness(file, { ...options, onProgress: undefined })
  const correction = truePeak > 0 ? { gain: -truePeak, limit: undefined } : NO_CORRECTION
  return { file, correction }
}
