import { Button, CopyButton, Group } from '@mantine/core'
import { IconAlertTriangle, IconCopy, IconFileText } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'
import { failureOf } from './failure-of.ts'
import classes from './failure-note.module.css'

export interface FailureNoteProps {
  /** Whatever was thrown, or a failure. */
  readonly error: unknown
  /** Reads the full log; without it there is no log to show. */
  readonly loadLog?: (() => Promise<string>) | undefined
  /** The likely next act. */
  readonly children?: ReactNode
}

/** A failure, told where it happened: what happened, what is safe, what to do; the log one click away. */
export function FailureNote({ error, loadLog, children }: FailureNoteProps) {
  const { t } = useTranslation()
  const [log, setLog] = useState<string>()
  const { code, values } = failureOf(error)
  const showLog = () => {
    loadLog?.().then(setLog, (reason: unknown) => setLog(String(reason)))
  }
  return (
    <div role="alert" className={classes.note}>
      <IconAlertTriangle size={18} aria-hidden />
      <p data-selectable>{t(`failure.${code}`, values)}</p>
      <Group gap="xs" className={classes.acts}>
        {children}
        {loadLog && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconFileText size={16} />}
            onClick={showLog}
          >
            {t('shell.failure.showLog')}
          </Button>
        )}
      </Group>
      <LogDialog log={log} onClose={() => setLog(undefined)} />
    </div>
  )
}

interface LogDialogProps {
  readonly log: string | undefined
  readonly onClose: () => void
}

function LogDialog({ log, onClose }: LogDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog opened={log !== undefined} onClose={onClose} size="xl" title={t('shell.failure.log')}>
      <pre tabIndex={0} className={classes.log}>
        {log === '' ? t('shell.failure.emptyLog') : log}
      </pre>
      <Group justify="flex-end" mt="md">
        <CopyButton value={log ?? ''}>
          {({ copied, copy }) => (
            <Button leftSection={<IconCopy size={16} />} onClick={copy}>
              {copied ? t('shell.failure.copied') : t('shell.failure.copyLog')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Dialog>
  )
}
