import { type MouseEvent, type PointerEvent, useRef } from 'react'
import { type Text, caretOf, chooseTo, chooseWords, goToWord, useChoice } from './chosen-words.ts'

interface Handlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerUp: () => void
  readonly onPointerCancel: () => void
  readonly onDoubleClick: (event: MouseEvent<HTMLElement>) => void
}

/** A press goes to a word, a drag chooses from there, Shift chooses up to it, a double press chooses it alone. */
export function usePointerChoice(text: Text): Handlers {
  const pressed = useRef<number | undefined>(undefined)
  const letGo = () => {
    pressed.current = undefined
  }
  return {
    onPointerDown: (event) => {
      const index = wordUnder(event)
      if (index === undefined || event.button !== 0) {
        return
      }
      if (event.shiftKey) {
        chooseTo(text, index, caretOf(text))
        return
      }
      goToWord(text, index)
      pressed.current = index
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event) => {
      const from = pressed.current
      const index = from === undefined ? undefined : wordUnder(event)
      // Until the pointer has left the word that was pressed, nothing is chosen.
      if (index !== undefined && index !== (useChoice.getState().choice?.head ?? from)) {
        chooseTo(text, index, from)
      }
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onDoubleClick: (event) => {
      const index = wordUnder(event)
      if (index !== undefined) {
        chooseWords(text, { from: index, to: index + 1 })
      }
    },
  }
}

function wordUnder({ clientX, clientY }: MouseEvent): number | undefined {
  const word = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('[data-word]')
  return word ? Number(word.dataset['word']) : undefined
}
