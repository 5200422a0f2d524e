import { Button, Group, Stack } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../design/dialog.tsx'
import { FailureNote } from '../design/failure-note.tsx'

export interface FormDialogProps {
  readonly title: string
  readonly isReady: boolean
  readonly error: unknown
  readonly onSave: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A few fields, and whether to keep them. */
export function FormDialog(props: FormDialogProps) {
  const { t } = useTranslation()
  const { title, isReady, error, onSave, onClose, children } = props
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) {
      onSave()
    }
  }
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form onSubmit={save}>
        <Stack gap="md">
          {children}
          {error != null && <FailureNote error={error} />}
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('shell.cancel')}</Button>
            <Button type="submit" variant="filled" disabled={!isReady}>
              {t('campaigns.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
