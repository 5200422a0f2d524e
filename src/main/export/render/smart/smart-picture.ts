import { Readable } from 'node:stream'
import { mergeAvcConfigs } from '#shared/export/smart/avc-config.ts'
import type { FrameRange } from '#shared/export/smart/frame-range.ts'
import { type TakenFrames, joinedFrames } from '#shared/export/smart/joined-frames.ts'
import { type PicturePart, framesOf } from '#shared/export/smart/smart-plan.ts'
import type { SeenPicture } from '../verify.ts'
import { type ChosenParts, chooseParts } from './choose-parts.ts'
import type { CopySource } from './copy-source.ts'
import { beginnings, encodePieces } from './encode-pieces.ts'
import { writeExcerpts } from './excerpts.ts'
import { pictureStream } from './picture-stream.ts'
import { framesBesideJoints, proveJoints } from './prove-joints.ts'
import { Checksum, readBack } from './read-back.ts'
import type { SmartWork } from './smart-work.ts'

/** The picture of an export, put together from copied frames and from pieces encoded to fit between them. */
export interface SmartPicture {
  /** How much of it is copied, for the log. */
  readonly told: string
  /** The whole of it, as an MP4 without sound; can be read once. */
  readonly stream: Readable
  /** Proves that a finished file has all of it and nothing else. Throws NotCopyable when it does not. */
  readonly readBack: (file: string) => Promise<SeenPicture>
}

/** Joins a picture and proves its joints. Throws NotCopyable when it has to be encoded as a whole. */
export async function smartPicture(work: SmartWork): Promise<SmartPicture> {
  const chosen = await chooseParts(work)
  const { parts, stores, model, affected } = chosen
  const encoded = parts.filter(({ kind }) => kind === 'encoded')
  const ranges = encoded.map(rangeOf)
  const judged = framesBesideJoints(parts, affected)
  // Two excerpts: little of what is shown beside joints has to be decoded to encode what lies between.
  const excerpts = await writeExcerpts(work, stores, { ranges, purpose: 'encoded' })
  const shown = await writeExcerpts(work, stores, { ranges: judged, purpose: 'judged' })
  const pieces =
    ranges.length > 0 ? await encodePieces(work, model, { ranges, excerpts }) : undefined
  const config = pieces ? mergeAvcConfigs(model.config, pieces.config) : model.config
  const form = { ...work, config }
  const joined = joinedFrames(takenFrames(chosen, pieces))
  await proveJoints(joined, { parts, ranges: judged, excerpts: shown }, form)
  const checksum = new Checksum()
  const stream = pictureStream(joined.taken, form, (frame) => checksum.add(frame))
  return {
    told: `picture copied: all but ${framesOf(encoded)} of ${framesOf(parts)} frames`,
    stream: Readable.from(stream),
    readBack: (file) => readBack(file, { joined, config, checksum }, work),
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
