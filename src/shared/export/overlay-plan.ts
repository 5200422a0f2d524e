import { type Overlay, type Timeline, timelineLength } from '../editing/timeline.ts'
import { type FrameRate, type Ticks, frameLength, frameNumber } from '../time/ticks.ts'

/** An overlay in whole frames of the finished episode. */
export interface PlannedOverlay {
  readonly overlay: Overlay
  readonly firstFrame: number
  readonly frames: number
  /** Frames in which it is not yet, or no longer, seen in full. */
  readonly fadeIn: number
  readonly fadeOut: number
}

/** What is laid over the picture, in the order in which it is laid; what shows nothing is left out. */
export function planOverlays(timeline: Timeline): PlannedOverlay[] {
  const rate = timeline.frameRate
  const frames = frameNumber(timelineLength(timeline), rate)
  return timeline.overlays
    .filter((overlay) => !isBlank(overlay))
    .map((overlay) => planOverlay(overlay, rate, frames))
    .filter((planned) => planned.frames > 0)
}

/** `episodeFrames`: how many frames the episode has. */
export function planOverlay(
  overlay: Overlay,
  rate: FrameRate,
  episodeFrames: number,
): PlannedOverlay {
  const firstFrame = frameNumber(overlay.at, rate)
  const frames = Math.max(0, Math.min(episodeFrames, frameNumber(overlay.end, rate)) - firstFrame)
  const fadeIn = Math.min(frames, frameNumber(overlay.fadeIn, rate))
  const fadeOut = Math.min(frames, frameNumber(overlay.fadeOut, rate))
  const tooLong = Math.max(0, fadeIn + fadeOut - frames)
  const less = Math.min(fadeIn, Math.ceil(tooLong / 2))
  return { overlay, firstFrame, frames, fadeIn: fadeIn - less, fadeOut: fadeOut - (tooLong - less) }
}

/** Number of the frame that is seen at a moment; where frames begin is rounded to the nearest tick. */
export function frameAt(time: Ticks, rate: FrameRate): number {
  return Math.floor((time + 0.5) / frameLength(rate))
}

/**
 * How much of an overlay is seen in a frame, 0 to 1. A fade of n frames goes up by 1/(n+1) a frame: its
 * first frame shows something already, and the frame after it everything.
 */
export function overlayOpacity(planned: PlannedOverlay, frame: number): number {
  const index = frame - planned.firstFrame
  if (index < 0 || index >= planned.frames) {
    return 0
  }
  const comes = (index + 1) / (planned.fadeIn + 1)
  const goes = (planned.frames - index) / (planned.fadeOut + 1)
  return Math.min(1, comes, goes)
}

/** A title without words shows nothing. */
function isBlank(overlay: Overlay): boolean {
  switch (overlay.kind) {
    case 'title':
      return `${overlay.text}${overlay.subtitle}`.trim() === ''
    case 'lowerThird':
      return `${overlay.name}${overlay.role}`.trim() === ''
    case 'picture':
      return false
  }
}
