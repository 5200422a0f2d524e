import { Button, Group, Stack } from '@mantine/core'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../design/dialog.tsx'
import { useIsRecording } from '../recorder-store.ts'
import { changeSettings } from './capture-settings-store.ts'
import { HeardSources } from './heard-sources.tsx'
import panel from '../panel.module.css'
import classes from './fixed-mode.module.css'

/** One-button mode: what is recorded, and nothing to set wrong. */
export function FixedSources() {
  const { t } = useTranslation()
  const isRecording = useIsRecording()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <HeardSources showsPictures />
      {!isRecording && (
        <section className={panel.section} aria-label={t('recording.fixed.title')}>
          <h2 className={panel.title}>
            <IconLock size={16} aria-hidden /> {t('recording.fixed.title')}
          </h2>
          <p className={panel.hint}>{t('recording.fixed.text')}</p>
          <Button
            size="compact-md"
            className={classes.lock}
            leftSection={<IconLockOpen size={16} />}
            onClick={() => setAsking(true)}
          >
            {t('recording.fixed.unlock')}
          </Button>
        </section>
      )}
      <Dialog
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('recording.fixed.confirmTitle')}
      >
        <Stack gap="md">
          <p>{t('recording.fixed.confirmText')}</p>
          <Group justify="flex-end" gap="sm">
            <Button data-autofocus onClick={() => setAsking(false)}>
              {t('shell.cancel')}
            </Button>
            <Button onClick={unlock}>{t('recording.fixed.confirm')}</Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  )
}

function unlock(): void {
  changeSettings((settings) => ({ ...settings, isFixed: false }))
}
