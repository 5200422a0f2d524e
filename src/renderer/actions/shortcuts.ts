import { useEffect } from 'react'
import type { CommandId } from '#shared/desktop/commands.ts'
import { isSingleKey, matchKeys } from './match-keys.ts'
import { runCommand } from './registry.ts'

const TYPING = 'input:not([type=radio], [type=checkbox], [type=range]), textarea, [contenteditable]'
/** Controls that answer to arrows themselves, or scroll by them. */
const OWN_ARROWS =
  'select, input, audio, video, [role=slider], [role=menu], [role=listbox], [role=option], [role=tab], [role=separator], [data-scrolls]'
/** Controls that answer to these themselves; a plain button has no use for arrows. */
const OWN_PRESS = `button, a[href], summary, ${OWN_ARROWS}`
const PRESSING_KEYS = new Set([' ', 'Enter'])
const MOVING_KEYS = /^(Arrow|Page|Home$|End$)/

/** Runs commands by their keys, wherever the focus is, unless the keys mean something there. */
export function useShortcuts(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const id = matchKeys(event)
      if (!id || event.defaultPrevented || (event.repeat && !canRepeat(id)) || isTaken(event, id)) {
        return
      }
      if (runCommand(id)) {
        event.preventDefault()
      }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

function isTaken(event: KeyboardEvent, id: CommandId): boolean {
  const target = event.target instanceof Element ? event.target : document.body
  if (document.querySelector('[role=dialog][aria-modal=true]') && id !== 'openPalette') {
    return true
  }
  if (target.closest(TYPING)) {
    const movesInText = event.key.startsWith('Arrow')
    return isSingleKey(event) || movesInText || id === 'undo' || id === 'redo'
  }
  if (!isSingleKey(event)) {
    return false
  }
  const isMoved = MOVING_KEYS.test(event.key) && target.closest(OWN_ARROWS) !== null
  return isMoved || (PRESSING_KEYS.has(event.key) && target.closest(OWN_PRESS) !== null)
}

function canRepeat(id: CommandId): boolean {
  return [
    'previousFrame',
    'nextFrame',
    'undo',
    'redo',
    'zoomIn',
    'zoomOut',
    'scriptFaster',
    'scriptSlower',
  ].includes(id)
}
