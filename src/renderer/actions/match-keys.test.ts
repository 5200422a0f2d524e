import { expect, test } from 'vitest'
import { COMMANDS, type Command } from '#shared/desktop/commands.ts'
import { type Pressed, isSingleKey, matchKeys } from './match-keys.ts'

function press(key: string, held: Partial<Pressed> = {}): Pressed {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : ''
  return { key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }
}

test('no two commands share their keys, but one for recording with one for the timeline', () => {
  const isRecording = ({ menu }: Command) => menu === 'record'
  for (const commands of [
    COMMANDS.filter(isRecording),
    COMMANDS.filter((one) => !isRecording(one)),
  ]) {
    const keys = commands.flatMap((command: Command) => command.keys ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  }
})

test('of two commands with the same keys the one on offer is meant', () => {
  const up = press('ArrowUp')
  expect(matchKeys(up, (id) => id === 'previousCut')).toBe('previousCut')
  expect(matchKeys(up, (id) => id === 'scriptFaster')).toBe('scriptFaster')
  expect(matchKeys(up, () => false)).toBeUndefined()
})

test('a letter is found whether or not capitals are locked', () => {
  expect([matchKeys(press('s')), matchKeys(press('S'))]).toEqual(['split', 'split'])
})

test('undo and redo differ by Shift', () => {
  expect(matchKeys(press('z', { ctrlKey: true }))).toBe('undo')
  expect(matchKeys(press('Z', { ctrlKey: true, shiftKey: true }))).toBe('redo')
})

test('the command key of a Mac stands for Ctrl', () => {
  expect(matchKeys(press('k', { metaKey: true }))).toBe('openPalette')
})

test('zooming works where Shift turns the full stop into something else', () => {
  const pressed = press('>', { code: 'Period', ctrlKey: true, shiftKey: true })
  expect(matchKeys(pressed)).toBe('zoomIn')
})

test('steps are reached by the digit even where Alt types a symbol', () => {
  expect(matchKeys(press('¡', { code: 'Digit1', altKey: true }))).toBe('goRecord')
})

test('space, arrows and brackets are keys too', () => {
  expect([' ', 'ArrowLeft', '[', 'Delete', 'Home'].map((key) => matchKeys(press(key)))).toEqual([
    'playPause',
    'previousFrame',
    'trimStart',
    'cutRange',
    'toStart',
  ])
})

test('pedals that turn pages move the script', () => {
  expect(
    ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'].map((key) => matchKeys(press(key))),
  ).toEqual(['scriptFaster', 'scriptSlower', 'scriptBack', 'scriptForward'])
})

test('other keys mean nothing', () => {
  expect(matchKeys(press('y'))).toBeUndefined()
  expect(matchKeys(press('s', { ctrlKey: true }))).toBeUndefined()
})

test('keys held with Ctrl or Alt are not single keys', () => {
  expect(isSingleKey(press('s'))).toBe(true)
  expect(isSingleKey(press('s', { altKey: true }))).toBe(false)
})
