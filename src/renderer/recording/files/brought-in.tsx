import { Button } from '@mantine/core'
import { IconArrowRight, IconCircleCheck, IconFileImport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../design/empty-state.tsx'

export interface BroughtInProps {
  readonly onNext: () => void
  readonly onChoose: () => void
}

/** Nothing to record with, but a recording is in the episode already: the way on, not what is missing. */
export function BroughtIn({ onNext, onChoose }: BroughtInProps) {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={<IconCircleCheck size={36} />}
      title={t('recording.broughtIn.title')}
      text={t('recording.broughtIn.text')}
    >
      <Button variant="filled" rightSection={<IconArrowRight size={18} />} onClick={onNext}>
        {t('recording.takes.next')}
      </Button>
      <Button leftSection={<IconFileImport size={18} />} onClick={onChoose}>
        {t('episodes.recordings.add')}
      </Button>
    </EmptyState>
  )
}
