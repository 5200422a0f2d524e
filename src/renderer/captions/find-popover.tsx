import { Button, Checkbox, Popover, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foundIn } from '#shared/captions/replace-words.ts'
import { useCommand } from '../actions/registry.ts'
import { replaceEverywhere } from './cue-actions.ts'
import type { CueRow } from './cue-rows.ts'
import classes from './find-popover.module.css'

export interface FindPopoverProps {
  readonly rows: readonly CueRow[]
  readonly onFound: (row: CueRow | undefined) => void
}

/** Looks for words in all captions and puts others in their place. */
export function FindPopover({ rows, onFound }: FindPopoverProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  useCommand('findInCaptions', () => setOpen(true))
  return (
    <Popover opened={isOpen} onChange={setOpen} width={320} position="bottom" shadow="md" trapFocus>
      <Popover.Target>
        <Button
          size="compact-md"
          variant="subtle"
          leftSection={<IconSearch size={16} />}
          onClick={() => setOpen(!isOpen)}
        >
          {t('captions.find.title')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>{isOpen && <FindForm rows={rows} onFound={onFound} />}</Popover.Dropdown>
    </Popover>
  )
}

function FindForm({ rows, onFound }: FindPopoverProps) {
  const { t } = useTranslation()
  const [find, setFind] = useState('')
  const [replacement, setReplacement] = useState('')
  const [isExact, setExact] = useState(false)
  const [shown, setShown] = useState(-1)
  const search = { find, isExact }
  const found = rows.filter((row) => foundIn(row.cue.text, search).length > 0)
  const places = found.reduce((sum, row) => sum + foundIn(row.cue.text, search).length, 0)
  const showNext = () => {
    const next = found.length === 0 ? -1 : (shown + 1) % found.length
    setShown(next)
    onFound(found[next])
  }
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        showNext()
      }}
    >
      <TextInput
        size="sm"
        label={t('captions.find.words')}
        value={find}
        onChange={(event) => {
          setFind(event.currentTarget.value)
          setShown(-1)
        }}
      />
      <TextInput
        size="sm"
        label={t('captions.find.replacement')}
        value={replacement}
        onChange={(event) => setReplacement(event.currentTarget.value)}
      />
      <Checkbox
        size="sm"
        label={t('captions.find.exact')}
        checked={isExact}
        onChange={(event) => setExact(event.currentTarget.checked)}
      />
      <p role="status" className={classes.found}>
        {find === '' ? '' : t('captions.find.found', { count: places })}
      </p>
      <div className={classes.acts}>
        <Button type="submit" size="compact-md" disabled={found.length === 0}>
          {t('captions.find.next')}
        </Button>
        <Button
          size="compact-md"
          variant="filled"
          disabled={places === 0}
          onClick={() => replaceEverywhere(search, replacement)}
        >
          {t('captions.find.replaceAll')}
        </Button>
      </div>
    </form>
  )
}
