import { Button, Group, Select, Stack, Textarea } from '@mantine/core'
import { IconFolderOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SCRIPT_LANGUAGES } from '#shared/captions/script-result.ts'
import { Dialog } from '../../design/dialog.tsx'
import { FailureNote } from '../../design/failure-note.tsx'
import { SaveState } from '../../design/save-state.tsx'
import { useLanguageNames } from '../../i18n/language-names.ts'
import {
  changeScript,
  hasScript,
  useEpisodeScript,
  useScript,
} from '../../open-episode/script-store.ts'
import { useTrack } from '../../open-episode/use-edited.ts'
import {
  alignScript,
  chooseLanguage,
  openScriptFile,
  showFromScript,
  useComparedLanguage,
  useFromScript,
} from './from-script.ts'
import classes from './from-script-dialog.module.css'

export interface FromScriptDialogProps {
  readonly episodeId: string
}

/** Where a script is pasted or opened and compared with the voice. It is the script of the teleprompter. */
export function FromScriptDialog({ episodeId }: FromScriptDialogProps) {
  const { t } = useTranslation()
  const isOpen = useFromScript((state) => state.isOpen)
  const close = () => showFromScript(false)
  return (
    <Dialog opened={isOpen} onClose={close} size="56rem" title={t('captions.script.title')}>
      <Script episodeId={episodeId} />
    </Dialog>
  )
}

function Script({ episodeId }: FromScriptDialogProps) {
  const { t } = useTranslation()
  const nameOf = useLanguageNames()
  useEpisodeScript(episodeId)
  const script = useScript()
  const language = useComparedLanguage()
  const captions = useTrack().cues.length
  const text = script.text ?? ''
  const submit = () => void alignScript(language)
  return (
    <Stack gap="md">
      <Textarea
        label={t('captions.script.field')}
        description={t('captions.script.hint')}
        classNames={{ input: classes.text }}
        value={text}
        maxLength={500_000}
        data-autofocus
        disabled={script.text === undefined}
        onChange={(event) => changeScript(event.currentTarget.value)}
      />
      <OpenFile text={text} />
      <Select
        label={t('captions.script.language')}
        description={t('captions.script.languageHint')}
        data={SCRIPT_LANGUAGES.map((tag) => ({ value: tag, label: nameOf(tag) }))}
        value={language}
        allowDeselect={false}
        searchable
        onChange={(value) => value !== null && chooseLanguage(episodeId, value)}
      />
      {captions > 0 && (
        <p className={classes.note}>{t('captions.script.replaces', { count: captions })}</p>
      )}
      <Group justify="space-between" gap="sm">
        <SaveState value={script.saving} />
        <Group gap="sm">
          <Button onClick={() => showFromScript(false)}>{t('captions.script.later')}</Button>
          <Button variant="filled" disabled={!hasScript(script)} onClick={submit}>
            {t(captions > 0 ? 'captions.script.replace' : 'captions.script.find')}
          </Button>
        </Group>
      </Group>
    </Stack>
  )
}

/** A file takes the place of what is written there; that can be put back while the dialog is open. */
function OpenFile({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  const [before, setBefore] = useState<string>()
  const [error, setError] = useState<unknown>()
  const open = async () => {
    setError(undefined)
    try {
      if (await openScriptFile()) {
        setBefore(text.trim() === '' ? undefined : text)
      }
    } catch (reason) {
      setError(reason)
    }
  }
  const putBack = () => {
    changeScript(before ?? '')
    setBefore(undefined)
  }
  return (
    <>
      <Group gap="sm">
        <Button leftSection={<IconFolderOpen size={18} />} onClick={() => void open()}>
          {t('captions.script.open')}
        </Button>
        {before !== undefined && (
          <Button variant="subtle" onClick={putBack}>
            {t('captions.script.putBack')}
          </Button>
        )}
      </Group>
      {error !== undefined && <FailureNote error={error} />}
    </>
  )
}
