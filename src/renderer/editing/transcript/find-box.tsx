import { ActionIcon, TextInput, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconSearch } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { findWords } from '#shared/transcript/find-words.ts'
import { useCommand } from '../../actions/registry.ts'
import { type Text, caretOf, chooseWords } from './chosen-words.ts'
import classes from './transcript-tools.module.css'

/** Looks for words and goes from one place where they are said to the next, around the end. */
export function FindBox({ text }: { readonly text: Text }) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  const [wanted, setWanted] = useState('')
  const [shown, setShown] = useState<number>()
  const { words } = text.transcript
  const found = useMemo(() => findWords(words, wanted), [words, wanted])
  useCommand('findInCaptions', () => field.current?.select())
  const show = (direction: 1 | -1) => {
    const caret = caretOf(text)
    const beyond = (from: number) => (direction === 1 ? from > caret : from < caret)
    const isFresh = shown === undefined
    const index =
      direction === 1
        ? found.findIndex(({ from }) => beyond(from) || (isFresh && from >= caret))
        : found.findLastIndex(({ to }) => beyond(to - 1))
    const hit = index === -1 ? found.at(direction === 1 ? 0 : -1) : found[index]
    if (hit) {
      setShown(found.indexOf(hit))
      chooseWords(text, hit)
    }
  }
  return (
    <div className={classes.find}>
      <TextInput
        ref={field}
        size="xs"
        type="search"
        aria-label={t('editing.transcript.find')}
        placeholder={t('editing.transcript.find')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={wanted}
        onChange={(event) => {
          setWanted(event.currentTarget.value)
          setShown(undefined)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            show(event.shiftKey ? -1 : 1)
          }
        }}
      />
      <span role="status" className={classes.count}>
        {wanted.trim() === '' ? '' : told()}
      </span>
      {found.length > 0 && (
        <>
          <FindButton name={t('editing.transcript.previous')} onPress={() => show(-1)}>
            <IconArrowUp size={14} />
          </FindButton>
          <FindButton name={t('editing.transcript.next')} onPress={() => show(1)}>
            <IconArrowDown size={14} />
          </FindButton>
        </>
      )}
    </div>
  )

  function told(): string {
    return shown === undefined
      ? t('editing.transcript.found', { count: found.length })
      : t('editing.transcript.shown', { number: shown + 1, all: found.length })
  }
}

interface FindButtonProps {
  readonly name: string
  readonly onPress: () => void
  readonly children: React.ReactNode
}

function FindButton({ name, onPress, children }: FindButtonProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon size="sm" aria-label={name} onClick={onPress}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
