import { memo, useCallback } from 'react'
import { type PeakColumns, editedPeaks } from '#shared/editing/edited-peaks.ts'
import type { Peaks } from '#shared/editing/peaks.ts'
import type { Timeline } from '#shared/editing/timeline.ts'
import { type Ticks, ZERO } from '#shared/time/ticks.ts'
import { type Draw, Drawing } from './drawing.tsx'

const BAR_PIXELS = 2
const GAP_PIXELS = 1
/** The loudest moments are pale, the average is solid. */
const PEAK_OPACITY = 0.42

export interface WaveformProps {
  readonly waveforms: ReadonlyMap<string, Peaks>
  readonly timeline: Timeline
  /** The stretch of edited time to draw. */
  readonly start: Ticks
  readonly end: Ticks
  /** In pixels. */
  readonly left?: number
  readonly width: number
  readonly height: number
  /** CSS variable of its colour. */
  readonly colour: `--ps-${string}`
}

/** A stretch of the edited episode's sound. */
export const Waveform = memo(function Waveform(props: WaveformProps) {
  const { waveforms, timeline, start, end, left = ZERO, width, height, colour } = props
  const draw: Draw = useCallback(
    (context, resolve) => {
      if (width > 0 && start < end) {
        const columns = Math.ceil(width / (BAR_PIXELS + GAP_PIXELS))
        const drawn = editedPeaks(waveforms, timeline, { range: { start, end }, columns })
        context.fillStyle = resolve(`var(${colour})`)
        drawBars(context, drawn, { width, height })
      }
    },
    [waveforms, timeline, start, end, width, height, colour],
  )
  return <Drawing left={left} width={width} height={height} draw={draw} />
})

/** Mirrored bars; silence is still a line. */
function drawBars(
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
