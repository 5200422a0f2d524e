import { type RefObject, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useDraft } from '../design/use-draft.ts'
import { editText } from './cue-actions.ts'
import type { CueRow } from './cue-rows.ts'
import classes from './cue-text.module.css'

const IDLE_MS = 700

export interface CueTextProps {
  readonly row: CueRow
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** The words of a caption, typed in place; a pause in typing or leaving keeps them. */
export function CueText({ row, field }: CueTextProps) {
  const { t } = useTranslation()
  const kept = row.cue.text
  const [text, setText] = useDraft(kept)
  useEffect(() => {
    if (text === kept || text.trim() === '') {
      return undefined
    }
    const timer = setTimeout(() => editText(row, text), IDLE_MS)
    return () => clearTimeout(timer)
  }, [text, kept, row])
  const leave = () => {
    if (text.trim() === '') {
      setText(kept)
    } else if (text !== kept) {
      editText(row, text)
    }
  }
  return (
    <textarea
      ref={field}
      className={classes.text}
      aria-label={t('captions.text', { number: row.number })}
      rows={text.split('\n').length}
      spellCheck={false}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={leave}
    />
  )
}
