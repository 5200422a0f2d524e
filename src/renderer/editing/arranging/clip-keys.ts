import type { KeyboardEvent } from 'react'
import { chooseAndShow, goOn, goToLast } from './choose-actions.ts'
import { choose, useSelection } from './selection.ts'

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

const DIRECTIONS: Readonly<Record<string, 1 | -1>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  End: 1,
}

/**
 * Keys of a list of clips; tells whether it was one. Arrows choose as they go and extend with Shift; with Ctrl
 * they only go, and the space bar adds the clip they came to or takes it out.
 */
export function pressClipKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed): boolean {
  const withControl = ctrlKey || metaKey
  const { active } = useSelection.getState()
  const direction = DIRECTIONS[key]
  if (altKey || (withControl && shiftKey)) {
    return false
  }
  if (direction !== undefined) {
    const way = shiftKey ? 'extend' : 'only'
    if (key === 'Home' || key === 'End') {
      goToLast(direction, way)
    } else {
      goOn(direction, withControl ? 'pass' : way)
    }
    return true
  }
  if (active === undefined || (key !== ' ' && key !== 'Enter')) {
    return false
  }
  if (key === ' ') {
    choose(active, 'toggle')
  } else {
    chooseAndShow(active, 'only')
  }
  return true
}
