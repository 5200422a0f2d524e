import type { TimeRange } from '#shared/time/range.ts'
import type { Scale } from '../timeline-view.ts'
import type { FoundSilence } from './silence-tool.ts'

export interface SilencePicture {
  readonly scale: Scale
  /** Of the picture within the lane, in pixels. */
  readonly left: number
  readonly width: number
  readonly height: number
  readonly colour: string
}

/** Between the lines of the hatch, and how thick they are. */
const HATCH_PIXELS = 7
const LINE_PIXELS = 2.5

type Box = readonly [x: number, y: number, width: number, height: number]

/**
 * A pause that is meant is tinted, with what goes of it hatched; one that is left alone has a broken border and
 * nothing in it.
 */
export function drawSilences(
  context: CanvasRenderingContext2D,
  silences: readonly FoundSilence[],
  picture: SilencePicture,
): void {
  const chosen = silences.filter(({ isChosen }) => isChosen)
  context.fillStyle = picture.colour
  context.strokeStyle = picture.colour
  context.globalAlpha = 0.14
  chosen.forEach((silence) => context.fillRect(...boxOf(silence, picture)))
  context.globalAlpha = 1
  const going = chosen.map(({ cut }) => boxOf(cut, picture))
  hatch(context, going, picture)
  context.setLineDash([4, 3])
  context.lineWidth = 1
  for (const silence of silences.filter(({ isChosen }) => !isChosen)) {
    const [x, y, width, height] = boxOf(silence, picture)
    context.strokeRect(x + 0.5, y + 0.5, Math.max(1, width - 1), height - 1)
  }
}

function boxOf({ start, end }: TimeRange, { scale, left, height }: SilencePicture): Box {
  const x = scale.toPixels(start)
  return [x - left, 0, Math.max(2, scale.toPixels(end) - x), height]
}

/** Slanted lines within all boxes, drawn once across the whole; they go on from picture to picture. */
function hatch(
  context: CanvasRenderingContext2D,
  boxes: readonly Box[],
  { left, width, height }: SilencePicture,
): void {
  context.save()
  context.beginPath()
  boxes.forEach((box) => context.rect(...box))
  context.clip()
  context.beginPath()
  for (let x = -height - (left % HATCH_PIXELS); x < width; x += HATCH_PIXELS) {
    context.moveTo(x, height)
    context.lineTo(x + height, 0)
  }
  context.lineWidth = LINE_PIXELS
  context.stroke()
  context.restore()
}
