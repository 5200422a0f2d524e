import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { formatClock, formatPosition } from '#shared/time/timecode.ts'
import { type Ticks, TICKS_PER_SECOND, fromSeconds, ticks, toSeconds } from '#shared/time/ticks.ts'
import { useOpenEpisode } from '../open-episode/open-episode.ts'
import { useLength, usePlayhead } from '../open-episode/use-edited.ts'
import { player } from '../playback/player.ts'
import { goToCut } from './arranging/arrange-actions.ts'
import type { Scale } from './timeline-view.ts'
import classes from './ruler.module.css'

/** Distances between labels that people count in, in seconds. */
const STEPS = [0.1, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600]
const LABEL_PIXELS = 84
/** The same as everywhere else on the timeline. */
const CUT_KEYS: Readonly<Record<string, 1 | -1>> = { ArrowUp: -1, ArrowDown: 1 }

/** The scale of edited time, and a slider for the playhead. */
export function Ruler({ scale }: { readonly scale: Scale }) {
  const { t } = useTranslation()
  const length = useLength()
  const slider = useRef<HTMLDivElement>(null)
  usePlayhead((playhead) => {
    slider.current?.setAttribute('aria-valuenow', String(Math.round(toSeconds(playhead))))
    slider.current?.setAttribute('aria-valuetext', formatPosition(playhead))
  })
  const step = STEPS.find((seconds) => seconds * scale.pixelsPerSecond >= LABEL_PIXELS) ?? 3600
  const parts = step === 15 || step === 30 ? 3 : 5
  return (
    <div
      ref={slider}
      data-ruler
      role="slider"
      tabIndex={0}
      aria-label={t('editing.timeline.position')}
      aria-valuemin={0}
      aria-valuemax={Math.round(toSeconds(length))}
      aria-valuenow={0}
      className={classes.ruler}
      onKeyDown={(event) => {
        const direction = CUT_KEYS[event.key]
        if (direction) {
          event.preventDefault()
          goToCut(direction)
          return
        }
        const next = movedBy(event.key, event.shiftKey, length)
        if (next !== undefined) {
          event.preventDefault()
          player.seek(next)
        }
      }}
    >
      {marks(scale, step / parts).map((at) => {
        const isLabelled = at % parts === 0
        const time = fromSeconds((at * step) / parts)
        return (
          <span
            key={at}
            className={classes.mark}
            data-labelled={isLabelled || undefined}
            style={{ left: scale.toPixels(time) }}
          >
            {isLabelled && label(time, step)}
          </span>
        )
      })}
    </div>
  )
}

/** Numbers of the marks in sight. */
function marks({ visible }: Scale, seconds: number): number[] {
  const ticksPerMark = seconds * TICKS_PER_SECOND
  const first = Math.max(0, Math.floor(visible.start / ticksPerMark) - 5)
  const last = Math.ceil(visible.end / ticksPerMark)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

function label(time: Ticks, step: number): string {
  return step < 1
    ? formatPosition(time)
        .replace(/^0(\d)/, '$1')
        .slice(0, -2)
    : formatClock(time)
}

function movedBy(key: string, withShift: boolean, length: Ticks): Ticks | undefined {
  const { playhead } = useOpenEpisode.getState()
  const by = (seconds: number) => ticks(Math.max(0, playhead + fromSeconds(seconds)))
  switch (key) {
    case 'ArrowLeft':
      return withShift ? by(-1) : by(-0.1)
    case 'ArrowRight':
      return withShift ? by(1) : by(0.1)
    case 'PageUp':
      return by(-10)
    case 'PageDown':
      return by(10)
    case 'Home':
      return ticks(0)
    case 'End':
      return length
    default:
      return undefined
  }
}
