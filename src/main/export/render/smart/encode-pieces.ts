import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freeNumber } from '#shared/export/smart/avc-config.ts'
import { NotCopyable } from '#shared/export/smart/copyable.ts'
import type { FrameRange } from '#shared/export/smart/frame-range.ts'
import { partOfPlan } from '#shared/export/smart/part-of-plan.ts'
import { pieceEncoding } from '#shared/export/smart/piece-encoding.ts'
import { runFfmpeg } from '../../../ffmpeg/run.ts'
import { drawPicture } from '../draw-picture.ts'
import { type CopySource, copySource } from './copy-source.ts'
import type { Excerpts } from './excerpts.ts'
import type { SmartWork } from './smart-work.ts'

/**
 * Encodes some ranges of the episode, one after the other, so that each can stand between copied frames of
 * the model: drawn by the same graph as a whole export, as a small episode of its own.
 */
export async function encodePieces(
  work: SmartWork,
  model: CopySource,
  { ranges, excerpts }: { readonly ranges: readonly FrameRange[]; readonly excerpts: Excerpts },
): Promise<CopySource> {
  const { preset, request, options } = work
  const { sources, renumber } = excerpts
  const seen = partOfPlan(work, ranges, renumber)
  const drawn = await drawPicture({ ...seen, preset }, { ...request, sources }, 0)
  const filterFile = join(request.workFolder, 'pieces.txt')
  await writeFile(filterFile, drawn.filters.join(';\n'))
  const file = join(request.workFolder, 'pieces.mp4')
  const coding = pieceEncoding(
    {
      ...{ profile: model.picture.profile, level: model.level, references: model.references },
      saysColours: model.picture.colours.includes('bt709'),
      setNumber: freeNumber(model.config),
    },
    work.rate,
    beginnings(ranges),
  )
  await runFfmpeg(
    {
      inputs: drawn.inputs,
      filterFile,
      outputs: [{ file, options: ['-map', drawn.label, ...coding, '-f', 'mp4'] }],
    },
    { ...options, duration: seen.plan.length },
  )
  const pieces = await copySource(request.programs, file, work)
  const isAsPlanned =
    pieces.frames.length === seen.plan.frames &&
    pieces.frames.every(({ frame }, place) => frame === place)
  if (!isAsPlanned) {
    throw new NotCopyable(`${pieces.frames.length} frames encoded, planned ${seen.plan.frames}`)
  }
  return pieces
}

/** The frame each range begins with when they are put one after the other. */
export function beginnings(ranges: readonly FrameRange[]): number[] {
  let before = 0
  return ranges.map(({ from, to }) => {
    const beginning = before
    before += to - from
    return beginning
  })
}
