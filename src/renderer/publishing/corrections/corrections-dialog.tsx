import { Button, Checkbox, Group, Stack } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison } from '#shared/publishing/upload/contract.ts'
import { Dialog } from '../../design/dialog.tsx'
import { FormDialog } from '../../design/form-dialog.tsx'
import { client, queryClient, studio } from '../../studio.ts'
import { useDifferenceWords } from '../queue/difference-words.ts'
import classes from './corrections.module.css'

export interface CorrectionsDialogProps {
  readonly episodeId: string
  /** As it stood when the dialog was opened. */
  readonly comparison: Comparison
  readonly onClose: () => void
}

/** What YouTube has otherwise than the details say; a person ticks what is to be as in the details. */
export function CorrectionsDialog({ episodeId, comparison, onClose }: CorrectionsDialogProps) {
  const { t } = useTranslation()
  const { say, nameOf } = useDifferenceWords()
  const [left, setLeft] = useState(comparison)
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set())
  const { where, differences } = left
  const fields = differences.map(({ field }) => field).filter((field) => !unticked.has(field))
  const sending = useMutation({
    mutationFn: () => client.youtube.correct({ episodeId, fields }),
    onSuccess: async (next) => {
      setLeft(next)
      await queryClient.invalidateQueries({ queryKey: studio.episodes.key() })
    },
  })
  const title = t('publishing.corrections.compare')
  if (differences.length === 0) {
    return (
      <Dialog opened onClose={onClose} title={title}>
        <Stack gap="md">
          <p role="status" className={classes.same}>
            <IconCircleCheck size={20} aria-hidden />
            {t(`publishing.corrections.same.${where}`)}
          </p>
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('shell.close')}</Button>
          </Group>
        </Stack>
      </Dialog>
    )
  }
  const tick = (field: string, isTicked: boolean) => {
    const next = new Set(unticked)
    if (isTicked) {
      next.delete(field)
    } else {
      next.add(field)
    }
    setUnticked(next)
  }
  return (
    <FormDialog
      title={title}
      size="lg"
      act={t(`publishing.corrections.send.${where}`)}
      isReady={fields.length > 0 && !sending.isPending}
      error={sending.error}
      onSave={() => sending.mutate()}
      onClose={onClose}
    >
      <p className={classes.text}>{t(`publishing.corrections.text.${where}`)}</p>
      <ul className={classes.list}>
        {differences.map(({ field, wanted, actual }) => (
          <li key={field} className={classes.row}>
            <Checkbox
              label={nameOf(field)}
              checked={!unticked.has(field)}
              onChange={(event) => tick(field, event.currentTarget.checked)}
              classNames={{ label: classes.name ?? '' }}
            />
            <dl className={classes.sides}>
              <dt>{t(`publishing.corrections.side.${where}`)}</dt>
              <dd>{said(say(field, actual), t('publishing.corrections.empty'))}</dd>
              <dt>{t('publishing.corrections.side.details')}</dt>
              <dd>{said(say(field, wanted), t('publishing.corrections.empty'))}</dd>
            </dl>
          </li>
        ))}
      </ul>
      <p className={classes.text}>{t('publishing.corrections.others')}</p>
    </FormDialog>
  )
}

function said(words: string, nothing: string): string {
  return words === '' ? nothing : words
}
