import { type FocusEvent, useEffect, useRef } from 'react'
import { useDraft } from './use-draft.ts'

const PAUSE_MS = 400

/** A text field whose words are kept after a pause in typing, on leaving it, and when it is closed. */
export function useTypedText(kept: string, keep: (text: string) => void) {
  const [text, setText] = useDraft(kept)
  const newest = useRef({ text, kept, keep })
  useEffect(() => {
    newest.current = { text, kept, keep }
  })
  useEffect(() => {
    if (text === kept) {
      return undefined
    }
    const timer = setTimeout(() => newest.current.keep(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, kept])
  const keepNow = () => {
    const typed = newest.current
    if (typed.text !== typed.kept) {
      typed.keep(typed.text)
    }
  }
  useEffect(() => keepNow, [])
  return {
    value: text,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setText(event.currentTarget.value),
    onBlur: keepNow,
    /** What is there may be only a proposal: typing replaces it. */
    onFocus: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      event.currentTarget.select(),
  }
}
