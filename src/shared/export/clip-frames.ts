import { type ClipEnds, clipEnds } from '../editing/clip-ends.ts'
import { type PlacedClip, type Timeline, placedClips } from '../editing/timeline.ts'
import { type FrameRate, type Ticks, frameLength, frameNumber } from '../time/ticks.ts'

/** A clip and what happens at its ends, in whole frames of the export. */
export interface ClipFrames extends Readonly<Record<keyof ClipEnds, number>> {
  readonly assetId: string
  /** Its first frame in the recording. */
  readonly firstFrame: number
  readonly frames: number
  /** Its first frame in the export. */
  readonly at: number
}

/**
 * Every clip in frames: clip k fills those from round(start of k) to round(start of k+1). Where a recording
 * simply goes on over a cut there is nothing to go over from and to.
 */
export function clipFrames(timeline: Timeline): ClipFrames[] {
  const rate = timeline.frameRate
  const ends = clipEnds(timeline.clips)
  const all = placedClips(timeline).map((placed, index) => inFrames(placed, ends[index], rate))
  return all.map((clip, index) => {
    const before = all[index - 1]
    return before && goesOn(before, clip) ? { ...clip, halfCrossfade: 0 } : clip
  })
}

function inFrames(
  { clip, start, end }: PlacedClip,
  ends: ClipEnds | undefined,
  rate: FrameRate,
): ClipFrames {
  const at = frameNumber(start, rate)
  return {
    assetId: clip.assetId,
    firstFrame: frameNumber(clip.start, rate),
    frames: frameNumber(end, rate) - at,
    at,
    fadeIn: wholeFrames(ends?.fadeIn, rate),
    fadeOut: wholeFrames(ends?.fadeOut, rate),
    halfCrossfade: wholeFrames(ends?.halfCrossfade, rate),
  }
}

/** Of a frame that is not filled nothing is taken: so both ends of a clip have room within its frames. */
function wholeFrames(time: Ticks | undefined, rate: FrameRate): number {
  return Math.floor((time ?? 0) / frameLength(rate) + ROUNDING)
}

/** Frames of unusual rates are no whole number of ticks. */
const ROUNDING = 1e-6

function goesOn(before: ClipFrames, after: ClipFrames): boolean {
  return before.assetId === after.assetId && before.firstFrame + before.frames === after.firstFrame
}
