import { Slider } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format.ts'
import classes from './silence-popover.module.css'

export interface SliderSettingProps {
  readonly name: string
  /** How a value is said. */
  readonly say: (value: number) => string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** Told once the person lets go: one step to be undone. */
  readonly onChosen: (value: number) => void
  /** Told while the person drags, for what is shown at once. */
  readonly onTried?: (value: number) => void
}

/** A setting with a slider; what is tried while dragging is not yet a change. */
export function SliderSetting(props: SliderSettingProps) {
  const { name, say, value, min, max, step, onChosen, onTried } = props
  const [dragged, setDragged] = useState<number>()
  const tried = dragged ?? value
  return (
    <div>
      <div className={classes.setting}>
        <span>{name}</span>
        <output>{say(tried)}</output>
      </div>
      <Slider
        min={min}
        max={max}
        step={step}
        label={null}
        thumbLabel={`${name}: ${say(tried)}`}
        value={tried}
        onChange={(next) => {
          setDragged(next)
          onTried?.(next)
        }}
        onChangeEnd={(chosen) => {
          setDragged(undefined)
          onChosen(chosen)
        }}
      />
    </div>
  )
}

/** `1.5 seconds`. */
export function useSeconds(): (value: number) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return (value) => t('editing.silence.seconds', { value: format.number(value, 1) })
}

/** `+3 dB`, `−12 dB`. */
export function useDecibels(): (value: number) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return (value) => {
    const sign = value < 0 ? '−' : '+'
    const figure = format.number(Math.abs(value), 0)
    return t('editing.volume.decibels', { value: value === 0 ? figure : `${sign}${figure}` })
  }
}
