import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
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
  const [text, setText] = useState(row.cue.text)
  const kept = useRef(row.cue.text)
  useEffect(() => {
    kept.current = row.cue.text
    setText(row.cue.text)
  }, [row.cue.text])
  useEffect(() => {
    if (text === kept.current || text.trim() === '') {
      return undefined
    }
    const timer = setTimeout(() => editText(row, text), IDLE_MS)
    return () => clearTimeout(timer)
  }, [text, row])
  const leave = () => {
    if (text.trim() === '') {
      setText(kept.current)
    } else if (text !== kept.current) {
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
