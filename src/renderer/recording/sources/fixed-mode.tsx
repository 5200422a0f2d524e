import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { changeSettings } from './capture-settings-store.ts'
import { CopyTo } from './copy-to.tsx'
import panel from '../panel.module.css'
import classes from './fixed-mode.module.css'

export interface FixedModeProps {
  readonly copyTo: string | undefined
}

/** Puts every choice away, so that whoever records next has one button to press. */
export function FixedMode({ copyTo }: FixedModeProps) {
  const { t } = useTranslation()
  return (
    <section className={panel.section} aria-label={t('recording.fixed.title')}>
      <h2 className={panel.title}>{t('recording.fixed.title')}</h2>
      <p className={panel.hint}>{t('recording.fixed.offer')}</p>
      <CopyTo folder={copyTo} />
      <Button
        size="compact-md"
        className={classes.lock}
        leftSection={<IconLock size={16} />}
        onClick={() => changeSettings((settings) => ({ ...settings, isFixed: true }))}
      >
        {t('recording.fixed.lock')}
      </Button>
    </section>
  )
}
