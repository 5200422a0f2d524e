import { Button, TextInput } from '@mantine/core'
import { IconCalendarTime } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../design/form-dialog.tsx'
import { asInstant, localMoment } from '../../i18n/local-moment.ts'
import { studio } from '../../studio.ts'
import { nextLike } from './next-like.ts'

export interface AnotherMomentProps {
  readonly uploadId: string
  /** RFC 3339. */
  readonly publishAt: string
  readonly labelledBy: string
}

/** Chooses another moment at which the video becomes public by itself; YouTube is told. */
export function AnotherMoment({ uploadId, publishAt, labelledBy }: AnotherMomentProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string>()
  const scheduling = useMutation({
    ...studio.queue.schedule.mutationOptions(),
    onSuccess: () => setTyped(undefined),
  })
  const wanted = asInstant(typed ?? '')
  const isOver = wanted !== undefined && Date.parse(wanted) <= Date.now()
  return (
    <>
      <Button
        size="compact-md"
        leftSection={<IconCalendarTime size={16} />}
        aria-describedby={labelledBy}
        onClick={() => setTyped(localMoment(nextLike(publishAt, Date.now())))}
      >
        {t('queue.moment.another')}
      </Button>
      {typed !== undefined && (
        <FormDialog
          title={t('queue.moment.another')}
          act={t('queue.moment.choose')}
          isReady={wanted !== undefined && !isOver && !scheduling.isPending}
          error={scheduling.error}
          onSave={() =>
            wanted !== undefined && scheduling.mutate({ id: uploadId, publishAt: wanted })
          }
          onClose={() => setTyped(undefined)}
        >
          <TextInput
            type="datetime-local"
            label={t('details.publishAt')}
            description={t('queue.moment.text')}
            error={isOver && t('queue.moment.over')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </FormDialog>
      )}
    </>
  )
}
