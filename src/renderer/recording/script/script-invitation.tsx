import { Button } from '@mantine/core'
import { IconScript } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { FailureNote } from '../../design/failure-note.tsx'
import { useIsRecording } from '../recorder-store.ts'
import { useScript } from '../../open-episode/script-store.ts'
import classes from './script-invitation.module.css'

/** One quiet line where the script would be. */
export function ScriptInvitation({ onEdit }: { readonly onEdit: () => void }) {
  const { t } = useTranslation()
  const isRecording = useIsRecording()
  const { text, error } = useScript()
  if (error !== undefined) {
    return <FailureNote error={error} />
  }
  if (isRecording || text === undefined) {
    return <div hidden />
  }
  return (
    <div className={classes.invitation}>
      <IconScript size={20} aria-hidden />
      <p>
        <strong>{t('recording.script.invite')}</strong> {t('recording.script.inviteText')}
      </p>
      <Button size="compact-md" onClick={onEdit}>
        {t('recording.script.write')}
      </Button>
    </div>
  )
}
