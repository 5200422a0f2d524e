import { NO_CORRECTION } from '#shared/export/loudness-filter.ts'
import type { RunOptions } from '../../ffmpeg/run.ts'
import { type AssembledSound, mixedSound } from './assemble-sound.ts'
import type { RenderRequest } from './request.ts'

/** The joined sound as it was edited: nothing is limited, and only what would clip is lowered, as a whole. */
export async function assembleAsEdited(
  { timeline, sources }: Pick<RenderRequest, 'timeline' | 'sources'>,
  folder: string,
  options: RunOptions,
): Promise<AssembledSound> {
  const { measured, ...sound } = await mixedSound(timeline, sources, { folder, options })
  const { peak } = measured
  const correction = peak > 0 ? { gain: -peak, limit: undefined } : NO_CORRECTION
  return { ...sound, correction }
}
