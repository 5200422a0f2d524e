import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Excerpt, excerptOf, frameInExcerpt } from '#shared/export/smart/excerpt.ts'
import type { FrameRange } from '#shared/export/smart/frame-range.ts'
import { partOf, shownPieces } from '#shared/export/smart/shown-pieces.ts'
import { type TakenFrames, takenForExcerpt } from '#shared/export/smart/joined-frames.ts'
import type { Renumber } from '#shared/export/smart/part-of-plan.ts'
import type { Source } from '../request.ts'
import type { CopySource } from './copy-source.ts'
import { type StreamForm, pictureStream } from './picture-stream.ts'
import type { SmartWork } from './smart-work.ts'

/** Files that stand in for the recordings where only some frames of them are needed. */
export interface Excerpts {
  readonly sources: ReadonlyMap<string, Source>
  /** Where a frame of a recording is in what stands in for it. */
  readonly renumber: Renumber
}

/** Writes excerpts, named for their purpose, in which everything that some ranges of the episode show can be decoded. */
export async function writeExcerpts(
  work: SmartWork,
  stores: ReadonlyMap<string, CopySource>,
  { ranges, purpose }: { readonly ranges: readonly FrameRange[]; readonly purpose: string },
): Promise<Excerpts> {
  const { sources } = work.request
  const standIns = new Map(sources)
  const excerpts = new Map<string, Excerpt>()
  for (const [assetId, store] of stores) {
    const source = sources.get(assetId)
    const wanted = framesNeeded(work, assetId, ranges)
    if (source && wanted.length > 0) {
      const excerpt = excerptOf(store, wanted)
      const file = join(work.request.workFolder, `${purpose}-${excerpts.size}.mp4`)
      const taken = takenForExcerpt([{ ...store, shift: 0 }], excerpt)
      await writeTaken(taken, { ...work, config: store.config }, { file, work })
      excerpts.set(assetId, excerpt)
      standIns.set(assetId, { ...source, file })
    }
  }
  const renumber: Renumber = (assetId, frame) => {
    const excerpt = excerpts.get(assetId)
    return excerpt ? frameInExcerpt(excerpt, frame) : frame
  }
  return { sources: standIns, renumber }
}

/** Copies frames into a file that holds nothing else. */
export async function writeTaken(
  taken: readonly TakenFrames[],
  form: StreamForm,
  { file, work }: { readonly file: string; readonly work: SmartWork },
): Promise<void> {
  await pipeline(Readable.from(pictureStream(taken, form)), createWriteStream(file), {
    signal: work.options.signal,
  })
}

/** What a recording shows in some ranges, also of what is laid over another one there. */
function framesNeeded(
  { plan }: SmartWork,
  assetId: string,
  ranges: readonly FrameRange[],
): FrameRange[] {
  const shown = [...shownPieces(plan), ...plan.crossfades]
  return shown
    .filter((piece) => piece.assetId === assetId)
    .flatMap((piece) => ranges.map((range) => partOf(piece, range)))
    .filter(({ frames }) => frames > 0)
    .map(({ firstFrame, frames }) => ({ from: firstFrame, to: firstFrame + frames }))
}
