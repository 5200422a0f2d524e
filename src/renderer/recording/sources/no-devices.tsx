import { Button } from '@mantine/core'
import { IconFileImport, IconPlug } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../design/empty-state.tsx'

export interface NoDevicesProps {
  /** Undefined where the button to choose files is shown elsewhere. */
  readonly onChoose?: () => void
  readonly chooseWords: string
}

/** Nothing to record with: what to plug in, and that a recording can come from elsewhere. */
export function NoDevices({ onChoose, chooseWords }: NoDevicesProps) {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={<IconPlug size={36} />}
      title={t('recording.noDevices.title')}
      text={`${t('recording.noDevices.text')} ${t('recording.noDevices.orImport')}`}
    >
      {onChoose && (
        <Button leftSection={<IconFileImport size={18} />} onClick={onChoose}>
          {chooseWords}
        </Button>
      )}
    </EmptyState>
  )
}
