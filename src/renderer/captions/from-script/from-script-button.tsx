import { Button } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { runCommand } from '../../actions/registry.ts'
import { useScriptJob } from './use-script-job.ts'

export interface FromScriptButtonProps {
  readonly isMain?: boolean
}

/** Opens the dialog; not while a script is being compared. */
export function FromScriptButton({ isMain = false }: FromScriptButtonProps) {
  const { t } = useTranslation()
  const isRunning = useScriptJob()?.state === 'running'
  return (
    <Button
      {...(isMain ? { variant: 'filled' } : { size: 'compact-md' })}
      leftSection={<IconFileText size={isMain ? 18 : 16} />}
      disabled={isRunning}
      onClick={() => runCommand('captionsFromScript')}
    >
      {t('captions.script.button')}
    </Button>
  )
}
