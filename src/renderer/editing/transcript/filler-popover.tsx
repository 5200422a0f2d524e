import { Button, Checkbox, Popover } from '@mantine/core'
import { IconEraser } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cutWords } from '#shared/transcript/cut-words.ts'
import type { Filler } from '#shared/transcript/fillers.ts'
import { change } from '../../open-episode/open-episode.ts'
import shared from '../silence-popover.module.css'
import type { Text } from './chosen-words.ts'
import classes from './transcript-tools.module.css'

export interface FillerPopoverProps {
  readonly text: Text
  readonly fillers: readonly Filler[]
}

/** Takes out what only fills pauses: all of it, or the chosen words wherever they are said. */
export function FillerPopover({ text, fillers }: FillerPopoverProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} width={300} position="bottom" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconEraser size={16} />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('editing.transcript.fillers', { count: fillers.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('editing.transcript.fillerTitle')}>
        {isOpen && <FillerForm text={text} fillers={fillers} onDone={() => setOpen(false)} />}
      </Popover.Dropdown>
    </Popover>
  )
}

function FillerForm({
  text: { transcript, heard },
  fillers,
  onDone,
}: FillerPopoverProps & { readonly onDone: () => void }) {
  const { t } = useTranslation()
  const [spared, setSpared] = useState<ReadonlySet<string>>(new Set())
  const byPhrase = [...Map.groupBy(fillers, ({ phrase }) => phrase)]
  const chosen = fillers.filter(({ phrase }) => !spared.has(phrase))
  const toggle = (phrase: string) =>
    setSpared(spared.has(phrase) ? without(spared, phrase) : new Set([...spared, phrase]))
  return (
    <form
      className={classes.fillers}
      onSubmit={(event) => {
        event.preventDefault()
        change('removeFillers', (timeline) =>
          cutWords(timeline, transcript, { words: chosen, heard }),
        )
        onDone()
      }}
    >
      <h2 className={shared.title}>{t('editing.transcript.fillerTitle')}</h2>
      {byPhrase.length === 0 ? (
        <p className={classes.told}>{t('editing.transcript.noFillers')}</p>
      ) : (
        <ul className={classes.phrases}>
          {byPhrase.map(([phrase, said]) => (
            <li key={phrase}>
              <Checkbox
                size="sm"
                label={t('editing.transcript.filler', { phrase, count: said.length })}
                checked={!spared.has(phrase)}
                onChange={() => toggle(phrase)}
              />
            </li>
          ))}
        </ul>
      )}
      <p className={classes.told}>{t('editing.transcript.fillerHint')}</p>
      <div className={classes.acts}>
        <Button type="submit" variant="filled" size="compact-md" disabled={chosen.length === 0}>
          {t('editing.transcript.removeFillers', { count: chosen.length })}
        </Button>
      </div>
    </form>
  )
}

function without(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  return new Set([...set].filter((other) => other !== one))
}
