import { Button, Loader } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format.ts'
import classes from './campaigns-screen.module.css'

export interface AskButtonProps {
  readonly label: string
  readonly isAsking: boolean
  readonly lookedAtMs: number | undefined
  readonly onAsk: () => void
}

/** Asks YouTube, beside when it was last asked. */
export function AskButton({ label, isAsking, lookedAtMs, onAsk }: AskButtonProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      {lookedAtMs !== undefined && (
        <span className={classes.quiet}>
          {t('reach.asOf', { moment: format.moment(lookedAtMs) })}
        </span>
      )}
      <Button
        leftSection={isAsking ? <Loader size={16} aria-hidden /> : <IconRefresh size={18} />}
        disabled={isAsking}
        onClick={onAsk}
      >
        {isAsking ? t('reach.asking') : label}
      </Button>
    </>
  )
}
