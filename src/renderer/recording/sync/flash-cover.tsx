import { Portal } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './flash-cover.module.css'

export interface FlashCoverProps {
  readonly isWhite: boolean
  readonly onCancel: () => void
}

/** Black over the whole window, white for the moment of a flash. */
export function FlashCover({ isWhite, onCancel }: FlashCoverProps) {
  const { t } = useTranslation()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.stopPropagation()
        onCancel()
      }
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [onCancel])
  return (
    <Portal>
      <div className={classes.cover} data-white={isWhite || undefined}>
        <p role="status">{t('recording.sync.measuring')}</p>
      </div>
    </Portal>
  )
}
