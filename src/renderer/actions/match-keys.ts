import { COMMANDS, type CommandId } from '#shared/desktop/commands.ts'

/** The part of a keyboard event that decides. */
export interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Names of keys in accelerators, as `KeyboardEvent.key` calls them. */
const KEY_NAMES: Readonly<Record<string, string>> = {
  space: ' ',
  left: 'arrowleft',
  right: 'arrowright',
  up: 'arrowup',
  down: 'arrowdown',
  enter: 'enter',
}

/** With Shift or Alt held, `key` depends on the layout; where on the keyboard it is does not. */
const CODES: Readonly<Record<string, string>> = { '.': 'Period', ',': 'Comma' }

/**
 * The command whose keys these are, of those that can be done. On macOS the command key takes the place of Ctrl.
 * A few keys mean one thing where one records and another where one edits; never are both on offer.
 */
export function matchKeys(
  pressed: Pressed,
  canRun: (id: CommandId) => boolean = () => true,
): CommandId | undefined {
  return COMMANDS.find(
    (command) => 'keys' in command && isPressed(command.keys, pressed) && canRun(command.id),
  )?.id
}

/** Whether keys without Ctrl or Alt: they rest while a person types. */
export function isSingleKey(pressed: Pressed): boolean {
  return !pressed.ctrlKey && !pressed.metaKey && !pressed.altKey
}

function isPressed(keys: string, pressed: Pressed): boolean {
  const parts = keys.split('+')
  const key = (parts.at(-1) ?? '').toLowerCase()
  const control = pressed.ctrlKey || pressed.metaKey
  if (parts.includes('Ctrl') !== control || parts.includes('Alt') !== pressed.altKey) {
    return false
  }
  // Brackets need Shift or AltGr on some keyboards: for a plain symbol only the symbol counts.
  const isPlainSymbol = parts.length === 1 && /^[^a-z0-9]$/.test(key)
  if (!isPlainSymbol && parts.includes('Shift') !== pressed.shiftKey) {
    return false
  }
  return pressed.key.toLowerCase() === (KEY_NAMES[key] ?? key) || pressed.code === codeOf(key)
}

function codeOf(key: string): string | undefined {
  if (/^[a-z]$/.test(key)) {
    return undefined
  }
  return /^\d$/.test(key) ? `Digit${key}` : CODES[key]
}
