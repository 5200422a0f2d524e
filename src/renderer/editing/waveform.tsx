import { useEffect, useRef, useSyncExternalStore } from 'react'
import WaveSurfer from 'wavesurfer.js'
import { editedPeaks } from '#shared/editing/edited-peaks.ts'
import type { Timeline } from '#shared/editing/timeline.ts'
import { type TimeRange, rangeLength } from '#shared/time/range.ts'
import { toSeconds } from '#shared/time/ticks.ts'
import classes from './waveform.module.css'

const BAR_PIXELS = 2
const GAP_PIXELS = 1
/** The loudest moments are pale, the average is solid. */
const PEAK_OPACITY = 0.42

export interface WaveformProps {
  readonly peaks: ReadonlyMap<string, Int8Array>
  readonly timeline: Timeline
  /** The stretch of edited time to draw. */
  readonly range: TimeRange
  /** In pixels. */
  readonly width: number
  readonly height: number
  /** CSS variable of its colour. */
  readonly colour: `--ps-${string}`
}

/** A stretch of the edited episode's sound, drawn by wavesurfer from the peaks alone. */
export function Waveform({ peaks, timeline, range, width, height, colour }: WaveformProps) {
  const container = useRef<HTMLDivElement>(null)
  const surfer = useRef<WaveSurfer>(undefined)
  const scheme = useScheme()
  const { start, end } = range
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
      renderFunction: (channels, context) => drawBars(channels, context, container.current),
    })
    surfer.current = created
    return () => {
      surfer.current = undefined
      created.destroy()
    }
  }, [height])
  useEffect(() => {
    if (width <= 0 || start >= end) {
      return
    }
    const columns = Math.ceil(width / (BAR_PIXELS + GAP_PIXELS))
    const drawn = editedPeaks(peaks, timeline, { range: { start, end }, columns })
    surfer.current
      ?.load('', [drawn.highest, drawn.average], toSeconds(rangeLength({ start, end })))
      .catch((error: unknown) => console.error(error))
  }, [peaks, timeline, start, end, width, height, scheme, colour])
  return (
    <div
      ref={container}
      aria-hidden
      className={classes.waveform}
      style={{ width, height, color: `var(${colour})` }}
    />
  )
}

/** Mirrored bars; silence is still a line. */
function drawBars(
  [highest = [], average = []]: (Float32Array | number[])[],
  context: CanvasRenderingContext2D,
  container: HTMLElement | null,
): void {
  const { width, height } = context.canvas
  context.fillStyle = container ? getComputedStyle(container).color : 'gray'
  const step = width / Math.max(1, highest.length)
  const bar = Math.max(1, (step * BAR_PIXELS) / (BAR_PIXELS + GAP_PIXELS))
  const line = Math.max(1, Math.round(height / 64))
  highest.forEach((peak: number, column: number) => {
    context.globalAlpha = PEAK_OPACITY
    fillMirrored(context, {
      x: column * step,
      width: bar,
      size: Math.max(line, peak * height * 0.94),
    })
    context.globalAlpha = 1
    const solid = Math.max(line, (average[column] ?? 0) * height * 0.94)
    fillMirrored(context, { x: column * step, width: bar, size: solid })
  })
}

function fillMirrored(
  context: CanvasRenderingContext2D,
  { x, width, size }: { readonly x: number; readonly width: number; readonly size: number },
): void {
  context.fillRect(x, (context.canvas.height - size) / 2, width, size)
}

/** Changes whenever colours do: theme or contrast. */
function useScheme(): string {
  return useSyncExternalStore(watchScheme, currentScheme)
}

function watchScheme(notify: () => void): () => void {
  const observer = new MutationObserver(notify)
  observer.observe(document.documentElement, {
    attributeFilter: ['data-mantine-color-scheme', 'data-contrast'],
  })
  return () => observer.disconnect()
}

function currentScheme(): string {
  const { mantineColorScheme = '', contrast = '' } = document.documentElement.dataset
  return `${mantineColorScheme} ${contrast}`
}
