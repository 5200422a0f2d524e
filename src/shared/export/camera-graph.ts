import type { CameraPlace } from '../editing/timeline.ts'
import type { FrameRate } from '../time/ticks.ts'
import type { PictureSize } from './exported-episode.ts'
import { scaleInto } from './fit-picture.ts'
import { type FramePiece, framesOf, renumber } from './frames.ts'

/** A camera recorded beside a screen: its frame n + offset belongs to the screen's frame n. */
export interface CameraInPicture {
  readonly assetId: string
  /** In whole frames. */
  readonly offset: number
  readonly place: CameraPlace
}

export interface CameraCut {
  readonly pieces: readonly FramePiece[]
  readonly rate: FrameRate
  readonly screen: PictureSize
}

/**
 * The camera's frames brought into the screen's own numbers and taken with the very same `select`. Before its
 * first frame and after its last, those are held.
 */
export function cameraChain({ offset, place }: CameraInPicture, cut: CameraCut): string {
  const { pieces, rate, screen } = cut
  const last = pieces.at(-1)
  const end = last ? last.firstFrame + last.frames : 0
  const early = Math.max(0, -offset)
  const skipped = Math.max(0, offset)
  const side = cameraSide(place, screen)
  return [
    `fps=${rate.numerator}/${rate.denominator}:start_time=0`,
    `tpad=start=${early}:start_mode=clone:stop=-1:stop_mode=clone`,
    `trim=start_frame=${skipped}:end_frame=${skipped + end}`,
    `select='${framesOf(pieces)}'`,
    renumber(rate),
    scaleInto({ width: side, height: side }),
    'format=yuv420p',
  ].join(',')
}

/** Lays the camera over the screen, in its corner. */
export function cameraOverlay(place: CameraPlace, screen: PictureSize): string {
  const { x, y } = cameraPosition(place, screen)
  return `overlay=x=${x}:y=${y}`
}

/** Where the camera's upper left corner is, in words of `overlay`. */
export function cameraPosition({ corner }: Pick<CameraPlace, 'corner'>, screen: PictureSize) {
  const margin = cameraMargin(screen)
  return {
    x: corner.endsWith('Left') ? `${margin}` : `W-w-${margin}`,
    y: corner.startsWith('top') ? `${margin}` : `H-h-${margin}`,
  }
}

/** The longer side of the camera's picture, in even pixels. In a tall picture it is measured by the height. */
export function cameraSide({ size }: Pick<CameraPlace, 'size'>, screen: PictureSize): number {
  return 2 * Math.round((size * Math.max(screen.width, screen.height)) / 2)
}

/** Between the camera and the edges: two hundredths of the height, in even pixels. */
export function cameraMargin({ height }: PictureSize): number {
  return 2 * Math.round(height * 0.01)
}
