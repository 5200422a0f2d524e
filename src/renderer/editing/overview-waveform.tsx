import { useEffect, useRef } from 'react'
import WaveSurfer from 'wavesurfer.js'
import { editedPeaks } from '#shared/editing/edited-peaks.ts'
import type { Peaks } from '#shared/editing/peaks.ts'
import type { Timeline } from '#shared/editing/timeline.ts'
import { type Ticks, ZERO, toSeconds } from '#shared/time/ticks.ts'
import { useScheme } from '../design/use-scheme.ts'
import { columnsIn, drawBars } from './draw-bars.ts'

export interface OverviewWaveformProps {
  readonly waveforms: ReadonlyMap<string, Peaks>
  readonly timeline: Timeline
  readonly length: Ticks
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** The whole episode's sound, drawn by wavesurfer from the peaks alone: once for every edit, never for scrolling. */
export function OverviewWaveform(props: OverviewWaveformProps) {
  const { waveforms, timeline, length, width, height } = props
  const container = useRef<HTMLDivElement>(null)
  const surfer = useRef<WaveSurfer>(undefined)
  const scheme = useScheme()
  useEffect(() => {
    if (!container.current) {
      return undefined
    }
    const created = WaveSurfer.create({
      container: container.current,
      height,
      interact: false,
      cursorWidth: 0,
      hideScrollbar: true,
      renderFunction: (channels, context) => drawColumns(channels, context, container.current),
    })
    surfer.current = created
    return () => {
      surfer.current = undefined
      created.destroy()
    }
  }, [height])
  useEffect(() => {
    if (width <= 0 || length === 0) {
      return
    }
    const range = { start: ZERO, end: length }
    const drawn = editedPeaks(waveforms, timeline, { range, columns: columnsIn(width) })
    surfer.current
      ?.load('', [drawn.highest, drawn.average], toSeconds(length))
      .catch((error: unknown) => console.error(error))
  }, [waveforms, timeline, length, width, height, scheme])
  return (
    <div
      ref={container}
      aria-hidden
      style={{ width, height, color: 'var(--ps-faint)', pointerEvents: 'none' }}
    />
  )
}

function drawColumns(
  channels: (Float32Array | number[])[],
  context: CanvasRenderingContext2D,
  container: HTMLElement | null,
): void {
  const [highest = new Float32Array(), average = new Float32Array()] = channels.map((channel) =>
    Float32Array.from(channel),
  )
  context.fillStyle = container ? getComputedStyle(container).color : 'gray'
  drawBars(context, { highest, average }, context.canvas)
}
