import { type ClipFrames, clipFrames } from './clip-frames.ts'
import type { Timeline } from '../editing/timeline.ts'

/** Frames of the export that something is laid over, as much more or less of it from each frame to the next. */
export interface LaidFrames {
  /** The first of them. */
  readonly at: number
  readonly frames: number
  /** How much of it is seen in the first frame, 0 to 1. */
  readonly opacity: number
  readonly step: number
}

/** The clip after a cut, laid over the one before it, which goes on beneath. */
export interface Crossfade extends LaidFrames {
  readonly assetId: string
  /** The recording's frame that is laid over the first one; those before its start are its very first. */
  readonly firstFrame: number
}

/** What is laid over the picture of the clips, in order; no two share a frame. */
export interface PictureTransitions {
  readonly crossfades: readonly Crossfade[]
  /** Black. */
  readonly fades: readonly LaidFrames[]
}

/** The fades and crossfades of the picture. */
export function pictureTransitions(timeline: Timeline): PictureTransitions {
  const clips = clipFrames(timeline)
  return {
    crossfades: clips.filter(({ halfCrossfade }) => halfCrossfade > 0).map(crossfadeInto),
    fades: clips.flatMap(fadesOf).filter(({ frames }) => frames > 0),
  }
}

/** Each frame shows what is right for its middle, so that both clips are seen equally much beside the cut. */
function crossfadeInto({ assetId, firstFrame, at, halfCrossfade }: ClipFrames): Crossfade {
  const frames = 2 * halfCrossfade
  return {
    assetId,
    firstFrame: firstFrame - halfCrossfade,
    at: at - halfCrossfade,
    frames,
    opacity: 0.5 / frames,
    step: 1 / frames,
  }
}

/** The very first frame of what comes out of black is black, and the very last of what goes into it. */
function fadesOf({ at, frames, fadeIn, fadeOut }: ClipFrames): LaidFrames[] {
  return [
    { at, frames: fadeIn, opacity: 1, step: -1 / fadeIn },
    { at: at + frames - fadeOut, frames: fadeOut, opacity: 1 / fadeOut, step: 1 / fadeOut },
  ]
}

/** The frames of the export that fades and crossfades change, in order; every other one is as recorded. */
export function touchedFrames({ crossfades, fades }: PictureTransitions): LaidFrames[] {
  return [...crossfades, ...fades].toSorted((a, b) => a.at - b.at)
}

/** Some frames of an export. */
export interface FrameRange {
  readonly at: number
  readonly frames: number
}

/** Only what lies in some stretches of the export. */
export function laidWithin<Laid extends LaidFrames & { readonly firstFrame?: number }>(
  all: readonly Laid[],
  stretches: readonly FrameRange[],
): Laid[] {
  return all.flatMap((laid) =>
    stretches.flatMap((stretch) => {
      const at = Math.max(laid.at, stretch.at)
      const frames = Math.min(laid.at + laid.frames, stretch.at + stretch.frames) - at
      return frames > 0 ? [{ ...laid, ...fromFrame(laid, at), frames }] : []
    }),
  )
}

function fromFrame(laid: LaidFrames & { readonly firstFrame?: number }, at: number) {
  const { opacity, step, firstFrame } = laid
  const skipped = at - laid.at
  const moved = firstFrame === undefined ? {} : { firstFrame: firstFrame + skipped }
  return { at, opacity: opacity + step * skipped, ...moved }
}

/** How much of what is laid over a frame is seen there, 0 to 1; undefined where nothing is. */
export function opacityAt(all: readonly LaidFrames[], frame: number): number | undefined {
  const laid = all.find(({ at, frames }) => frame >= at && frame < at + frames)
  return laid && laid.opacity + laid.step * (frame - laid.at)
}
