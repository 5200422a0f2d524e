import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { NotCopyable } from '#shared/export/smart/copyable.ts'
import { excerptOf, frameInExcerpt } from '#shared/export/smart/excerpt.ts'
import { type FrameRange, joinRanges, outside } from '#shared/export/smart/frame-range.ts'
import { type JoinedFrames, takenForExcerpt } from '#shared/export/smart/joined-frames.ts'
import type { PicturePart } from '#shared/export/smart/smart-plan.ts'
import { partOfPlan } from '#shared/export/smart/part-of-plan.ts'
import { framesOf } from '#shared/export/frames.ts'
import { filterText } from '../../../ffmpeg/filter-text.ts'
import { readToEnd } from '../../../ffmpeg/stream.ts'
import { drawPicture } from '../draw-picture.ts'
import { STRICT } from '../strict.ts'
import { type Excerpts, writeTaken } from './excerpts.ts'
import type { StreamForm } from './picture-stream.ts'
import type { SmartWork } from './smart-work.ts'

/** So many frames are looked at on either side of a joint. */
const FRAMES_BESIDE = 4

/** Nearer than this (dB) no other frame of a moving picture comes, and every one that was coded well does. */
const NEAR_ENOUGH = 30

/** The frames of the episode by which a joined picture is judged: those beside every joint, without effects. */
export function framesBesideJoints(
  parts: readonly PicturePart[],
  affected: readonly FrameRange[],
): FrameRange[] {
  const end = parts.reduce((latest, { at, frames }) => Math.max(latest, at + frames), 0)
  const beside = [...parts.map(({ at }) => at), end].map((joint) => ({
    from: Math.max(0, joint - FRAMES_BESIDE),
    to: Math.min(end, joint + FRAMES_BESIDE),
  }))
  return joinRanges(beside).flatMap((range) => outside(range, affected))
}

export interface Proof {
  readonly parts: readonly PicturePart[]
  readonly ranges: readonly FrameRange[]
  readonly excerpts: Excerpts
}

/**
 * Decodes a joined picture around every joint and compares it with the recordings: copied frames must be the same to
 * the last bit, encoded ones the same to the eye. Throws NotCopyable when one is not.
 */
export async function proveJoints(
  joined: JoinedFrames,
  proof: Proof,
  work: SmartWork & StreamForm,
): Promise<void> {
  const { plan, request } = work
  const numbers = joined.frames.map(({ frame }) => frame).toSorted((a, b) => a - b)
  if (numbers.length !== plan.frames || numbers.some((frame, index) => frame !== index)) {
    throw new NotCopyable(`${numbers.length} frames joined, planned ${plan.frames}`)
  }
  const excerpt = excerptOf(joined, proof.ranges)
  const around = join(request.workFolder, 'joints.mp4')
  await writeTaken(takenForExcerpt(joined.taken, excerpt), work, { work, file: around })
  const pieces = proof.ranges.map(({ from, to }) => ({
    ...{ firstFrame: frameInExcerpt(excerpt, from), frames: to - from },
    ...{ firstSample: 0, samples: 0 },
  }))
  const likenesses = await compare(around, framesOf(pieces), { proof, work })
  judge(likenesses, proof)
}

/** How like each frame is to the one it should be, dB; infinite when they are the same. */
async function compare(
  file: string,
  frames: string,
  { proof, work }: { readonly proof: Proof; readonly work: SmartWork },
): Promise<number[]> {
  const { plan, preset, request, options } = work
  const { sources, renumber } = proof.excerpts
  const seen = partOfPlan(work, proof.ranges, renumber)
  const drawn = await drawPicture({ ...seen, preset }, { ...request, sources }, 1)
  const told = join(request.workFolder, 'likeness.txt')
  const filterFile = join(request.workFolder, 'joints.txt')
  // Both by number, in the same unit: times that are rounded differently would be paired wrongly.
  const { numerator, denominator } = plan.frameRate
  const counted = `settb=${denominator}/${numerator},setpts=N`
  // An excerpt that is cut short lacks frames that nobody asks for: these numbers count them, too.
  const onGrid = `fps=${numerator}/${denominator}:start_time=0`
  const graph = [
    ...drawn.filters,
    `[0:v:0]${onGrid},select='${frames}',${counted}[made]`,
    `${drawn.label}${counted}[wanted]`,
    `[made][wanted]psnr=stats_file=${filterText(told)}:shortest=1[compared]`,
  ]
  await writeFile(filterFile, graph.join(';\n'))
  await readToEnd(
    { inputs: [{ file, options: STRICT }, ...drawn.inputs], filterFile },
    ['-map', '[compared]'],
    { ...options, onProgress: undefined },
  )
  return readLikenesses(await readFile(told, 'utf8'))
}

/** Of lines such as `n:1 mse_avg:0.52 mse_y:0.60 … psnr_avg:50.98 psnr_y:50.33 …`. */
function readLikenesses(told: string): number[] {
  return [...told.matchAll(/psnr_avg:(\S+)/g)].map(([, value]) =>
    value === 'inf' ? Number.POSITIVE_INFINITY : Number(value),
  )
}

function judge(likenesses: readonly number[], { parts, ranges }: Proof): void {
  const frames = ranges.flatMap(({ from, to }) =>
    Array.from({ length: to - from }, (_, index) => from + index),
  )
  if (likenesses.length !== frames.length) {
    throw new NotCopyable(`${likenesses.length} frames beside joints, planned ${frames.length}`)
  }
  for (const [index, frame] of frames.entries()) {
    const part = parts.find(({ at, frames }) => frame >= at && frame < at + frames)
    const likeness = likenesses[index] ?? 0
    if (likeness < (part?.kind === 'copied' ? Number.POSITIVE_INFINITY : NEAR_ENOUGH)) {
      throw new NotCopyable(`${part?.kind} frame ${frame} is not the right one (${likeness} dB)`)
    }
  }
}
