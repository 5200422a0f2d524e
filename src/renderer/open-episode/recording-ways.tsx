import { Button } from '@mantine/core'
import { IconFileImport, IconMicrophone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../actions/registry.ts'

/** The two ways a step without a recording gets one: made here, or brought in. */
export function RecordingWays() {
  const { t } = useTranslation()
  return (
    <>
      <Button leftSection={<IconMicrophone size={18} />} onClick={() => runCommand('goRecord')}>
        {t('editing.empty.record')}
      </Button>
      <Button leftSection={<IconFileImport size={18} />} onClick={() => runCommand('importMedia')}>
        {t('editing.empty.import')}
      </Button>
    </>
  )
}
