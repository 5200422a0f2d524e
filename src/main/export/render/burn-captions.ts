import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { captionsDocument } from '#shared/captions/captions-document.ts'
import type { PictureSize } from '#shared/export/exported-episode.ts'
import type { FrameRate } from '#shared/time/ticks.ts'
import { filterText } from '../../ffmpeg/filter-text.ts'
import type { RenderRequest } from './request.ts'

interface Picture {
  readonly size: PictureSize
  readonly rate: FrameRate
  readonly request: Pick<RenderRequest, 'burned' | 'timeline' | 'workFolder'>
}

/** Writes captions into the picture that comes out at `label`, where that is wished. */
export async function burnCaptions(
  label: string,
  { size, rate, request }: Picture,
): Promise<{ readonly filters: readonly string[]; readonly label: string }> {
  const { burned, timeline, workFolder } = request
  if (!burned || burned.cues.length === 0) {
    return { filters: [], label }
  }
  const file = join(workFolder, 'captions.ass')
  await writeFile(file, captionsDocument(burned.cues, { size, look: timeline.captionLook, rate }))
  const from = `filename=${filterText(file)}:fontsdir=${filterText(burned.fontsFolder)}`
  return { filters: [`${label}ass=${from}[captioned]`], label: '[captioned]' }
}
