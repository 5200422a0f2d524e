import { memo, useCallback } from 'react'
import { editedPeaks } from '#shared/editing/edited-peaks.ts'
import type { Peaks } from '#shared/editing/peaks.ts'
import type { Timeline } from '#shared/editing/timeline.ts'
import { type Ticks, ZERO } from '#shared/time/ticks.ts'
import { columnsIn, drawBars } from './draw-bars.ts'
import { type Draw, Drawing } from './drawing.tsx'

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
        const columns = columnsIn(width)
        const drawn = editedPeaks(waveforms, timeline, { range: { start, end }, columns })
        context.fillStyle = resolve(`var(${colour})`)
        drawBars(context, drawn, { width, height })
      }
    },
    [waveforms, timeline, start, end, width, height, colour],
  )
  return <Drawing left={left} width={width} height={height} draw={draw} />
})
