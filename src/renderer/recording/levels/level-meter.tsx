import { Tooltip } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { METER_FLOOR } from '#shared/recording/levels.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { METER_TICKS, type MeterColours, drawMeter, meterPlace } from './draw-meter.ts'
import { clearClip, useSenses } from './senses-store.ts'
import classes from './level-meter.module.css'

export interface LevelMeterProps {
  readonly sourceId: string
  /** As the source is called on screen. */
  readonly name: string
}

/** How loud a source is, with its ticks, the held peak and the mark of a clip. */
export function LevelMeter({ sourceId, name }: LevelMeterProps) {
  const { t } = useTranslation()
  const meter = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const hasClipped = useSenses(({ meters }) => meters.get(sourceId)?.hasClipped ?? false)
  useEffect(() => {
    const draw = () => drawSource(canvas.current, meter.current, sourceId)
    draw()
    const unsubscribe = useSenses.subscribe(draw)
    const observer = new ResizeObserver(draw)
    if (canvas.current) {
      observer.observe(canvas.current)
    }
    return () => {
      unsubscribe()
      observer.disconnect()
    }
  }, [sourceId])
  return (
    <div className={classes.place}>
      <Tooltip label={t('recording.level.aim')} multiline w={280}>
        <div
          ref={meter}
          role="meter"
          aria-label={t('recording.level.meter', { name })}
          aria-valuemin={METER_FLOOR}
          aria-valuemax={0}
          aria-valuenow={METER_FLOOR}
          className={classes.meter}
        >
          <canvas ref={canvas} className={classes.canvas} />
        </div>
      </Tooltip>
      <Ticks />
      {hasClipped && (
        <button
          type="button"
          className={classes.clip}
          aria-label={t('recording.level.clearClip', { name })}
          onClick={() => clearClip(sourceId)}
        >
          {t('recording.level.clipped')}
        </button>
      )}
    </div>
  )
}

function Ticks() {
  const format = useFormat()
  return (
    <div aria-hidden className={classes.ticks}>
      {METER_TICKS.map((tick) => (
        <span key={tick} style={{ '--place': `${meterPlace(tick) * 100}%` }}>
          {format.number(tick)}
        </span>
      ))}
    </div>
  )
}

function drawSource(
  canvas: HTMLCanvasElement | null,
  element: HTMLElement | null,
  sourceId: string,
): void {
  const context = canvas?.getContext('2d')
  if (!canvas || !context || !element) {
    return
  }
  const width = Math.round(canvas.clientWidth * window.devicePixelRatio)
  const height = Math.round(canvas.clientHeight * window.devicePixelRatio)
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width
    canvas.height = height
  }
  const meter = useSenses.getState().meters.get(sourceId)
  drawMeter(context, meter, coloursOf(element))
  const told = `${Math.round(Math.max(METER_FLOOR, Math.min(0, meter?.held ?? METER_FLOOR)))}`
  if (element.getAttribute('aria-valuenow') !== told) {
    element.setAttribute('aria-valuenow', told)
  }
}

/** Read at every drawing, so that a change of theme shows at once. */
function coloursOf(element: HTMLElement): MeterColours {
  const style = getComputedStyle(element)
  const colour = (name: string) => style.getPropertyValue(`--meter-${name}`)
  return {
    off: colour('off'),
    good: colour('good'),
    care: colour('care'),
    loud: colour('loud'),
    held: colour('held'),
    aim: colour('aim'),
  }
}
