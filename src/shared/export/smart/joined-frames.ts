import type { Excerpt } from './excerpt.ts'
import type { FrameStore } from './smart-plan.ts'
import { type StoredFrame, entrances } from './stored-frames.ts'

/** Frames of a file, in its order of decoding, and what is added to their numbers in the picture they are taken for. */
export interface TakenFrames {
  readonly file: string
  readonly frames: readonly StoredFrame[]
  readonly shift: number
}

/** A picture put together from frames of several files, numbered as it shows them. */
export interface JoinedFrames extends FrameStore {
  readonly taken: readonly TakenFrames[]
}

export function joinedFrames(taken: readonly TakenFrames[]): JoinedFrames {
  const frames = taken.flatMap((part) =>
    part.frames.map((stored) => ({ ...stored, frame: stored.frame + part.shift })),
  )
  return { taken, frames, entrances: entrances(frames) }
}

/** What an excerpt of such a picture is put together from. */
export function takenForExcerpt(taken: readonly TakenFrames[], excerpt: Excerpt): TakenFrames[] {
  return excerpt.flatMap(({ first, end, frame, at }) =>
    takenBetween(taken, first, end).map((part) => ({ ...part, shift: part.shift + at - frame })),
  )
}

/** Places count the frames in the order in which all of them are decoded. */
function takenBetween(taken: readonly TakenFrames[], first: number, end: number): TakenFrames[] {
  let before = 0
  return taken.flatMap((part) => {
    const frames = part.frames.slice(Math.max(0, first - before), Math.max(0, end - before))
    before += part.frames.length
    return frames.length > 0 ? [{ ...part, frames }] : []
  })
}
