import { useEffect } from 'react'
import type { CommandId } from '#shared/desktop/commands.ts'
import { isSingleKey, matchKeys } from './match-keys.ts'
import { runCommand } from './registry.ts'

const TYPING = 'input:not([type=radio], [type=checkbox], [type=range]), textarea, [contenteditable]'
/** Controls that answer to arrows themselves, or scroll by them. */
const OWN_ARROWS =
  'select, input, audio, video, [role=slider], [role=menu], [role=listbox], [role=option], [role=tab], [role=separator], [data-scrolls]'
/** Controls that answer to space as well, and to arrows to the side. */
const OWN_KEYS = `button, a[href], summary, ${OWN_ARROWS}`
/** Keys that move up and down; a button has no use for them. */
const VERTICAL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'])
const MOVING_KEYS = new Set([' ', 'Enter', 'ArrowLeft', 'ArrowRight', 'Home', 'End'])

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
    return isSingleKey(event) || id === 'undo' || id === 'redo'
  }
  if (VERTICAL_KEYS.has(event.key)) {
    return isSingleKey(event) && target.closest(OWN_ARROWS) !== null
  }
  return isSingleKey(event) && MOVING_KEYS.has(event.key) && target.closest(OWN_KEYS) !== null
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
