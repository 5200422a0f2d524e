import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../design/dialog.tsx'
import { SaveState } from '../../design/save-state.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { readingMs } from './prompter-speed.ts'
import { usePrompter } from './prompter-store.ts'
import { changeScript, useScript } from '../../open-episode/script-store.ts'
import { countWords } from './sentences.ts'
import classes from './script-dialog.module.css'

export interface ScriptDialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Where the script is typed or pasted; it is saved as it goes. */
export function ScriptDialog({ isOpen, onClose }: ScriptDialogProps) {
  const { t } = useTranslation()
  const { text = '', saving } = useScript()
  return (
    <Dialog opened={isOpen} onClose={onClose} size="56rem" title={t('recording.script.title')}>
      <Stack gap="md">
        <Textarea
          label={t('recording.script.field')}
          description={t('recording.script.hint')}
          classNames={{ input: classes.text }}
          value={text}
          maxLength={500_000}
          data-autofocus
          onChange={(event) => changeScript(event.currentTarget.value)}
        />
        <Group justify="space-between" gap="sm">
          <Group gap="md">
            <Length text={text} />
            <SaveState value={saving} />
          </Group>
          <Button variant="filled" onClick={onClose}>
            {t('recording.script.done')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

function Length({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const wordsPerMinute = usePrompter((state) => state.wordsPerMinute)
  const words = countWords(text)
  return (
    <span className={classes.length}>
      {t('recording.script.words', {
        count: words,
        time: format.length(readingMs(words, wordsPerMinute)),
      })}
    </span>
  )
}
