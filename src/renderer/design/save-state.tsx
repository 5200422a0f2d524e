import { IconAlertTriangle, IconCheck, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format.ts'
import { failureOf } from './failure-of.ts'
import classes from './save-state.module.css'

/** `atMs` is missing when nothing has been changed since the start. */
export type SaveStateValue =
  | { readonly kind: 'saved'; readonly atMs: number | undefined }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: unknown }

/** Whether what a person did is safe. Only trouble is read aloud. */
export function SaveState({ value }: { readonly value: SaveStateValue }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (value.kind === 'failed') {
    const { code, values } = failureOf(value.error)
    return (
      <span role="alert" className={classes.state} data-kind="failed">
        <IconAlertTriangle size={16} aria-hidden />
        {t('shell.save.failed')} {t(`failure.${code}`, values)}
      </span>
    )
  }
  if (value.kind === 'saving') {
    return (
      <span className={classes.state} data-kind="saving">
        <IconPencil size={16} aria-hidden />
        {t('shell.save.saving')}
      </span>
    )
  }
  return (
    <span className={classes.state} data-kind="saved">
      <IconCheck size={16} aria-hidden />
      {value.atMs === undefined
        ? t('shell.save.saved')
        : t('shell.save.savedAt', { time: format.clock(value.atMs) })}
    </span>
  )
}
