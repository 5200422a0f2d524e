import type { KeyboardEvent } from 'react'
import type { WordRange } from '#shared/transcript/transcript.ts'
import { runCommand } from '../../actions/registry.ts'
import { type Text, caretOf, chooseTo, chooseWords, goToWord } from './chosen-words.ts'
import { idOfWord } from './paragraph.tsx'

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** Keys of the text; tells whether it was one. Arrows go from word to word and line to line, Shift chooses. */
export function pressTextKey(
  text: Text,
  paragraphs: readonly WordRange[],
  { key, shiftKey, ctrlKey, metaKey, altKey }: Pressed,
): boolean {
  const { words } = text.transcript
  const withControl = ctrlKey || metaKey
  if (altKey || words.length === 0) {
    return false
  }
  if (withControl && key.toLowerCase() === 'a' && !shiftKey) {
    chooseWords(text, { from: 0, to: words.length })
    return true
  }
  if (key === ' ' && !withControl) {
    return runCommand('playPause')
  }
  if (key === 'Backspace' && !withControl) {
    return runCommand('cutRange')
  }
  if (withControl && shiftKey) {
    return false
  }
  const caret = caretOf(text)
  const wanted = withControl
    ? { Home: 0, End: words.length - 1 }[key]
    : targetOf(key, caret, paragraphs)
  if (wanted === undefined) {
    return false
  }
  const target = Math.max(0, Math.min(wanted, words.length - 1))
  if (shiftKey) {
    chooseTo(text, target)
  } else {
    goToWord(text, target)
  }
  return true
}

function targetOf(
  key: string,
  caret: number,
  paragraphs: readonly WordRange[],
): number | undefined {
  const here = paragraphs.findIndex(({ to }) => caret < to)
  switch (key) {
    case 'ArrowLeft':
      return caret - 1
    case 'ArrowRight':
      return caret + 1
    case 'ArrowUp':
      return inNextLine(caret, -1) ?? caret - 1
    case 'ArrowDown':
      return inNextLine(caret, 1) ?? caret + 1
    case 'Home':
      return paragraphs[here]?.from
    case 'End':
      return (paragraphs[here]?.to ?? 1) - 1
    case 'PageUp':
      return paragraphs[Math.max(0, here - 1)]?.from
    case 'PageDown':
      return paragraphs[here + 1]?.from ?? (paragraphs.at(-1)?.to ?? 1) - 1
    default:
      return undefined
  }
}

/** Words looked at for the nearest one above or below: more than any line has. */
const NEARBY = 60

function inNextLine(caret: number, direction: 1 | -1): number | undefined {
  const from = boxOf(caret)
  if (!from) {
    return undefined
  }
  let best: { index: number; distance: number; top: number } | undefined
  for (let step = 1; step <= NEARBY; step++) {
    const index = caret + direction * step
    const box = boxOf(index)
    const isBeyond = box && Math.abs(box.top - from.top) > from.height / 2
    if (box && isBeyond) {
      if (best && Math.abs(box.top - best.top) > box.height / 2) {
        break
      }
      const distance = Math.abs(box.left + box.width / 2 - from.left - from.width / 2)
      best = !best || distance < best.distance ? { index, distance, top: box.top } : best
    }
  }
  return best?.index
}

function boxOf(index: number): DOMRect | undefined {
  return document.querySelector(`#${idOfWord(index)}`)?.getBoundingClientRect()
}
