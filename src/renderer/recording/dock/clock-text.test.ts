import { expect, test } from 'vitest'
import { clockText } from './clock-text.ts'

test('minutes, seconds and tenths', () => {
  expect(clockText(267_650)).toEqual({ clock: '04:27', tenths: '.6' })
})

test('hours appear once there are any', () => {
  expect(clockText(3_599_999).clock).toBe('59:59')
  expect(clockText(3_600_000).clock).toBe('01:00:00')
})

test('a recording that has not begun stands at zero', () => {
  expect(clockText(-40)).toEqual({ clock: '00:00', tenths: '.0' })
})
