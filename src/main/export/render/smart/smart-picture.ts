import { Readable } from 'node:stream'
import { mergeAvcConfigs } from '#shared/export/smart/avc-config.ts'
import { type FrameRange, joinRanges } from '#shared/export/smart/frame-range.ts'
import { type PicturePart, framesOf } from '#shared/export/smart/smart-plan.ts'
import { type ChosenParts, chooseParts } from './choose-parts.ts'
import type { CopySource } from './copy-source.ts'
import { beginnings, encodePieces } from './encode-pieces.ts'
import { writeExcerpts } from './excerpts.ts'
import { type TakenFrames, pictureStream } from './picture-stream.ts'
import { framesBesideJoints, proveJoints } from './prove-joints.ts'
import type { SmartWork } from './smart-work.ts'

/** The picture of an export, put together from copied frames and from pieces encoded to fit between them. */
export interface SmartPicture {
  /** How much of it is copied, for the log. */
  readonly told: string
  /** The whole of it, as an MP4 without sound; can be read once. */
  readonly stream: Readable
  /** Throws NotCopyable when a finished file does not show what it should beside the joints. */
  readonly prove: (file: string) => Promise<void>
}

/** Throws NotCopyable when the picture has to be encoded as a whole. */
export async function smartPicture(work: SmartWork): Promise<SmartPicture> {
  const chosen = await chooseParts(work)
  const { parts, stores, model, affected } = chosen
  const encoded = parts.filter(({ kind }) => kind === 'encoded')
  const ranges = encoded.map(rangeOf)
  const judged = framesBesideJoints(parts, affected)
  const excerpts = await writeExcerpts(work, stores, joinRanges([...ranges, ...judged]))
  const pieces =
    ranges.length > 0 ? await encodePieces(work, model, { ranges, excerpts }) : undefined
  const config = pieces ? mergeAvcConfigs(model.config, pieces.config) : model.config
  const form = { ...work, config }
  return {
    told: `picture copied: all but ${framesOf(encoded)} of ${framesOf(parts)} frames`,
    stream: Readable.from(pictureStream(takenFrames(chosen, pieces), form)),
    prove: (file) => proveJoints(file, { parts, ranges: judged, excerpts }, work),
  }
}

function rangeOf({ at, frames }: PicturePart): FrameRange {
  return { from: at, to: at + frames }
}

function takenFrames(
  { parts, stores }: ChosenParts,
  pieces: CopySource | undefined,
): TakenFrames[] {
  const encoded = parts.filter(({ kind }) => kind === 'encoded')
  const starts = new Map(
    beginnings(encoded.map(rangeOf)).map((start, index) => [encoded[index], start]),
  )
  return parts.flatMap((part) => {
    const store = part.kind === 'copied' ? stores.get(part.assetId) : pieces
    const first = part.kind === 'copied' ? part.first : (starts.get(part) ?? 0)
    const shift = part.at - (store?.frames[first]?.frame ?? 0)
    return store
      ? [{ file: store.file, frames: store.frames.slice(first, first + part.frames), shift }]
      : []
  })
}
