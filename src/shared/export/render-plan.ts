import {
  type Clip,
  type PlacedClip,
  type Timeline,
  placedClips,
  timelineLength,
} from '../editing/timeline.ts'
import { type FrameRate, type Ticks, frameNumber, sampleNumber } from '../time/ticks.ts'
import { type ClipFrames, clipFrames } from './clip-frames.ts'
import type { FramePiece } from './frames.ts'
import {
  type FrameRange,
  type PictureTransitions,
  laidWithin,
  pictureTransitions,
} from './picture-transitions.ts'
import { EXPORT_SAMPLE_RATE } from './preset.ts'
import { type ReaderRun, readerRuns } from './reader-frames.ts'
import {
  type PageFrames,
  type PageTurn,
  type ShownPicture,
  framesSeen,
  pageTurns,
  shownPictures,
} from './shown-pictures.ts'

/** Pieces of one asset that lie in its own order, so that one pass over the file can take them all. */
export interface Run {
  readonly assetId: string
  readonly pieces: readonly FramePiece[]
}

/** A still and for how many frames it is shown; without an asset, the clips are seen. */
export interface Still {
  readonly assetId: string | undefined
  readonly frames: number
  /** Where the still is a page of a story. */
  readonly page?: PageFrames | undefined
}

/** Everything an export takes from the timeline, in whole frames and samples. */
export interface RenderPlan extends PictureTransitions {
  readonly frameRate: FrameRate
  readonly frames: number
  readonly samples: number
  readonly length: Ticks
  readonly runs: readonly Run[]
  readonly stills: readonly Still[]
  readonly turns: readonly PageTurn[]
  /** Recordings whose reader is seen over pages. */
  readonly readers: readonly ReaderRun[]
}

/**
 * Rounds the timeline to frames and samples once, on the grid of the finished episode: clip k fills the
 * frames from round(start of k) to round(start of k+1), so that rounding never adds up, whatever the
 * number of cuts. Beneath a crossfade the clip before goes on to its end; the one after is laid over it.
 */
export function renderPlan(timeline: Timeline): RenderPlan {
  const length = timelineLength(timeline)
  const frames = frameNumber(length, timeline.frameRate)
  const clips = clipFrames(timeline)
  const pictures = shownPictures(timeline)
  const stills = planStills(pictures, frames)
  const seen = clipsSeen(stills)
  const { crossfades, fades } = pictureTransitions(timeline)
  return {
    frameRate: timeline.frameRate,
    frames,
    samples: sampleNumber(length, EXPORT_SAMPLE_RATE),
    length,
    runs: groupIntoRuns(placedClips(timeline), clips),
    stills,
    turns: pageTurns(pictures),
    readers: readerRuns(timeline, clips, pictures),
    crossfades: laidWithin(crossfades, seen),
    fades: laidWithin(fades, seen),
  }
}

function groupIntoRuns(clips: readonly PlacedClip[], frames: readonly ClipFrames[]): Run[] {
  const runs: { assetId: string; pieces: FramePiece[] }[] = []
  for (const [index, placed] of clips.entries()) {
    const run = runs.at(-1)
    const piece = pieceOf(frames[index], frames[index + 1])
    const last = run?.pieces.at(-1)
    if (run && last && follows(placed.clip, clips[index - 1]?.clip)) {
      run.pieces.push(afterwards(piece, last))
    } else {
      runs.push({ assetId: placed.clip.assetId, pieces: [piece] })
    }
  }
  return runs
}

function pieceOf(own: ClipFrames | undefined, next: ClipFrames | undefined): FramePiece {
  const { firstFrame = 0, frames = 0, halfCrossfade = 0 } = own ?? {}
  return {
    firstFrame: firstFrame + halfCrossfade,
    frames: frames - halfCrossfade + (next?.halfCrossfade ?? 0),
  }
}

/** Nothing is seen twice, not even a part of a frame: that would move the picture against its sound. */
function follows(clip: Clip, before: Clip | undefined): boolean {
  return before !== undefined && clip.assetId === before.assetId && clip.start >= before.end
}

/** A pass over a file cannot take the same frame twice: what overlaps by rounding begins one later. */
function afterwards(piece: FramePiece, last: FramePiece): FramePiece {
  return { ...piece, firstFrame: Math.max(piece.firstFrame, last.firstFrame + last.frames) }
}

/**
 * Where no still lies over them the clips are seen. Beneath the turn of a page the one before goes on to its end; the
 * one after is laid over it.
 */
function planStills(pictures: readonly ShownPicture[], frames: number): Still[] {
  const clipsBetween = (from: number, end: number): Still => ({
    assetId: undefined,
    frames: end - from,
  })
  const stills = pictures.flatMap((shown, index): Still[] => {
    const { picture, page, halfFade } = shown
    const rest = framesSeen(shown) - 2 * halfFade
    const moving = page && { page, first: 2 * halfFade, all: framesSeen(shown) }
    return [
      clipsBetween(endOf(pictures[index - 1]), shown.at),
      { assetId: picture.assetId, frames: rest, ...(moving ? { page: moving } : {}) },
    ]
  })
  return [...stills, clipsBetween(endOf(pictures.at(-1)), frames)].filter(
    (still) => still.frames > 0,
  )
}

function endOf(shown: ShownPicture | undefined): number {
  return shown ? shown.at + shown.frames : 0
}

/** In which frames the clips are seen. */
function clipsSeen(stills: readonly Still[]): FrameRange[] {
  let end = 0
  return stills.flatMap(({ assetId, frames }) => {
    const at = end
    end += frames
    return assetId === undefined ? [{ at, frames }] : []
  })
}
