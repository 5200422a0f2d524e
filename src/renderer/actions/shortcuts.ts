import { useEffect } from 'react'
import type { CommandId } from '#shared/desktop/commands.ts'
import { isSingleKey, matchKeys } from './match-keys.ts'
import { isEnabled, runCommand, useActions } from './registry.ts'

const TYPING = 'input:not([type=radio], [type=checkbox], [type=range]), textarea, [contenteditable]'
/** What a field for text does itself with the same keys. */
const TEXT_ACTS: ReadonlySet<CommandId> = new Set([
  'undo',
  'redo',
  'cutClips',
  'copyClips',
  'pasteClips',
  'selectAll',
])
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
      const id = matchKeys(event, (command) => isEnabled(useActions.getState().actions, command))
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
    return isSingleKey(event) || event.key.startsWith('Arrow') || TEXT_ACTS.has(id)
  }
  if (!isSingleKey(event)) {
    return id === 'copyClips' && hasChosenText()
  }
  const isClosing = event.key === 'Escape' && target.closest('[role=dialog]')
  if (isClosing || target.closest('[role=menu]')) {
    return true
  }
  const isMoved = MOVING_KEYS.test(event.key) && target.closest(OWN_ARROWS) !== null
  return isMoved || (PRESSING_KEYS.has(event.key) && target.closest(OWN_PRESS) !== null)
}

/** Words that were chosen with the mouse are what is copied. */
function hasChosenText(): boolean {
  return window.getSelection()?.isCollapsed === false
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
    'previousCut',
    'nextCut',
    'rollCutEarlier',
    'rollCutLater',
    'extendSelectionBack',
    'extendSelectionForward',
  ].includes(id)
}
