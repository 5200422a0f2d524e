import { Checkbox } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportNote } from '#shared/export/export-note.ts'
import { formatClock } from '#shared/time/timecode.ts'
import { useFormat } from '../../i18n/use-format.ts'
import type { Outlook } from './outlook.ts'
import classes from './preset-row.module.css'
import { useDurationWords } from './use-duration-words.ts'

export interface PresetRowProps {
  readonly outlook: Outlook
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
  /** What can be set for it, once it is chosen. */
  readonly children?: ReactNode
}

/** One kind of file: what it is for, what it would take, and what to know before. */
export function PresetRow({ outlook, isChosen, onChoose, children }: PresetRowProps) {
  const { t } = useTranslation()
  const id = useId()
  const { note } = outlook
  const isPossible = note?.kind !== 'tooLong'
  return (
    <li className={classes.row} data-chosen={(isChosen && isPossible) || undefined}>
      <Checkbox
        id={id}
        checked={isChosen && isPossible}
        disabled={!isPossible}
        aria-describedby={`${id}-about`}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <label htmlFor={id} className={classes.name}>
        {t(`publishing.preset.${outlook.id}`)}
      </label>
      <Figures outlook={outlook} />
      <div id={`${id}-about`} className={classes.about}>
        <p>{t(`publishing.exporting.about.${outlook.id}`)}</p>
        {note && <Note note={note} />}
      </div>
      {isChosen && isPossible && children && <div className={classes.about}>{children}</div>}
    </li>
  )
}

function Figures({ outlook: { bytes, seconds } }: { readonly outlook: Outlook }) {
  const { t } = useTranslation()
  const format = useFormat()
  const inWords = useDurationWords()
  if (bytes === undefined) {
    return <span />
  }
  const size = format.roughBytes(bytes)
  return (
    <span className={classes.figures}>
      {seconds === undefined
        ? t('publishing.exporting.estimate', { size })
        : t('publishing.exporting.estimateWithTime', { size, time: inWords(seconds) })}
    </span>
  )
}

function Note({ note }: { readonly note: ExportNote }) {
  const isReassuring = note.kind === 'fitted' && note.quality === 'clear'
  const Icon = isReassuring ? IconInfoCircle : IconAlertTriangle
  return (
    <p className={isReassuring ? classes.reassurance : classes.warning}>
      <Icon size={16} aria-hidden />
      <NoteText note={note} />
    </p>
  )
}

function NoteText({ note }: { readonly note: ExportNote }) {
  const { t } = useTranslation()
  switch (note.kind) {
    case 'fitted':
      return t(`publishing.exporting.note.${note.quality}`)
    case 'tooLong':
      return t('publishing.exporting.note.tooLong', { longest: formatClock(note.longest) })
    case 'longForShorts':
      return t('publishing.exporting.note.longForShorts')
  }
}
