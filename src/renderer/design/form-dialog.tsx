import { Button, Group, Stack } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './dialog.tsx'
import { FailureNote } from './failure-note.tsx'

export interface FormDialogProps {
  readonly title: string
  /** What the button says that keeps it. */
  readonly act: string
  readonly isReady: boolean
  readonly error: unknown
  readonly onSave: () => void
  readonly onClose: () => void
  readonly size?: string
  readonly children: ReactNode
}

/** A few fields, and whether to keep them. */
export function FormDialog(props: FormDialogProps) {
  const { t } = useTranslation()
  const { title, act, isReady, error, onSave, onClose, size, children } = props
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) {
      onSave()
    }
  }
  return (
    <Dialog opened onClose={onClose} title={title} {...(size === undefined ? {} : { size })}>
      <form onSubmit={save}>
        <Stack gap="md">
          {children}
          {error != null && <FailureNote error={error} />}
          <Group justify="flex-end" gap="sm">
            <Button onClick={onClose}>{t('shell.cancel')}</Button>
            <Button type="submit" variant="filled" disabled={!isReady}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
