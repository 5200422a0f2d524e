import type { PeakColumns } from '#shared/editing/edited-peaks.ts'

const BAR_PIXELS = 2
const GAP_PIXELS = 1
/** The loudest moments are pale, the average is solid. */
const PEAK_OPACITY = 0.42

/** How many bars fit into a width in pixels. */
export function columnsIn(width: number): number {
  return Math.ceil(width / (BAR_PIXELS + GAP_PIXELS))
}

/** Mirrored bars; silence is still a line. */
export function drawBars(
  context: CanvasRenderingContext2D,
  { highest, average }: PeakColumns,
  size: { readonly width: number; readonly height: number },
): void {
  context.globalAlpha = PEAK_OPACITY
  fillMirrored(context, highest, size)
  context.globalAlpha = 1
  fillMirrored(context, average, size)
}

function fillMirrored(
  context: CanvasRenderingContext2D,
  levels: Float32Array,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const step = width / levels.length
  const bar = (step * BAR_PIXELS) / (BAR_PIXELS + GAP_PIXELS)
  const line = Math.max(1, Math.round(height / 64))
  for (const [column, level] of levels.entries()) {
    const size = Math.max(line, level * height * 0.94)
    context.fillRect(column * step, (height - size) / 2, bar, size)
  }
}
