import { IconAlertTriangle, IconCircleCheck, IconEar, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { METER_FLOOR } from '#shared/recording/levels.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useRecorder } from '../recorder-store.ts'
import { type LevelWord, levelTone, levelWord } from './level-words.ts'
import { useSenses } from './senses-store.ts'
import classes from './level-verdict.module.css'

const ICONS = {
  good: IconCircleCheck,
  care: IconInfoCircle,
  bad: IconAlertTriangle,
  plain: IconEar,
} as const

/** What the meter means, in words. Read aloud only when it changes. */
export function LevelVerdict({ sourceId }: { readonly sourceId: string }) {
  const { t } = useTranslation()
  const word = useLevelWord(sourceId)
  const tone = levelTone(word)
  const Icon = ICONS[tone]
  return (
    <p role="status" className={classes.verdict} data-tone={tone}>
      <Icon size={16} aria-hidden />
      <span>{t(`recording.level.${word}`)}</span>
    </p>
  )
}

/** The highest peak lately, in figures. */
export function PeakFigure({ sourceId }: { readonly sourceId: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const peak = useSenses(({ meters }) => Math.round(meters.get(sourceId)?.held ?? METER_FLOOR))
  return (
    <span aria-hidden className={classes.figure}>
      {peak <= METER_FLOOR
        ? t('recording.level.none')
        : t('recording.level.figure', { value: format.number(Math.min(0, peak)) })}
    </span>
  )
}

function useLevelWord(sourceId: string): LevelWord {
  const recordingSinceMs = useRecorder(({ state }) =>
    state?.kind === 'recording' ? state.goMs : undefined,
  )
  return useSenses(({ meters, missing, atMs }) =>
    levelWord(meters.get(sourceId), {
      nowMs: atMs,
      recordingSinceMs,
      isMissing: missing.includes(sourceId),
    }),
  )
}
