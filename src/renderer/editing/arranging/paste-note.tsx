import { CloseButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenEpisode } from '../../open-episode/open-episode.ts'
import { forgetRefusal, useClipboard } from './clipboard.ts'
import classes from './paste-note.module.css'

/** Why nothing was pasted; it goes with the next change. */
export function PasteNote() {
  const { t } = useTranslation()
  const isRefused = useClipboard((state) => state.isRefused)
  const history = useOpenEpisode((state) => state.history)
  useEffect(() => forgetRefusal, [history])
  return isRefused ? (
    <p role="alert" className={classes.note}>
      <IconAlertTriangle size={18} aria-hidden />
      {t('editing.clips.elsewhere')}
      <CloseButton size="sm" aria-label={t('shell.close')} onClick={forgetRefusal} />
    </p>
  ) : null
}
