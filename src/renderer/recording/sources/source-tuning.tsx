import { NumberInput, Slider, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ChosenSource } from '#shared/recording/capture-settings.ts'
import { isSound } from '#shared/recording/source.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { changeSources } from './capture-settings-store.ts'
import { ListenSwitch } from './listen-switch.tsx'
import { MicrophoneTest } from './microphone-test.tsx'
import classes from './source-tuning.module.css'

const GAIN = { min: -20, max: 30 }

/** How a chosen source is called, how much it is amplified, and a try of it. */
export function SourceTuning({ source }: { readonly source: ChosenSource }) {
  const { t } = useTranslation()
  const set = (change: Partial<ChosenSource>) =>
    changeSources((sources) =>
      sources.map((other) => (other.id === source.id ? { ...other, ...change } : other)),
    )
  return (
    <div className={classes.tuning}>
      <TextInput
        size="sm"
        label={t('recording.sources.label')}
        placeholder={t('recording.sources.labelExample')}
        value={source.label}
        maxLength={60}
        onChange={(event) => set({ label: event.currentTarget.value })}
      />
      {isSound(source.kind) && (
        <Gain value={source.gainDb} onChange={(gainDb) => set({ gainDb })} />
      )}
      {source.kind === 'microphone' && (
        <>
          <MicrophoneTest source={source} />
          <ListenSwitch source={source} />
        </>
      )}
    </div>
  )
}

interface GainProps {
  readonly value: number
  readonly onChange: (gainDb: number) => void
}

function Gain({ value, onChange }: GainProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = t('recording.sources.decibels', { value: format.number(value) })
  return (
    <div>
      <div className={classes.gain}>
        <span className={classes.label}>{t('recording.sources.gain')}</span>
        <Slider
          {...GAIN}
          step={1}
          label={null}
          thumbLabel={`${t('recording.sources.gain')}: ${words}`}
          value={value}
          onChange={onChange}
        />
        <NumberInput
          {...GAIN}
          size="xs"
          w="5.25rem"
          aria-label={t('recording.sources.gain')}
          suffix=" dB"
          step={1}
          hideControls
          clampBehavior="strict"
          allowDecimal={false}
          value={value}
          onChange={(typed) => typeof typed === 'number' && onChange(typed)}
        />
      </div>
      <p className={classes.hint}>{t('recording.sources.gainText')}</p>
      <p className={classes.hint}>{t('recording.level.aim')}</p>
    </div>
  )
}
