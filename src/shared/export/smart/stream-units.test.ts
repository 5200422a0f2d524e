import { expect, test } from 'vitest'
import { checkFrame } from './stream-units.ts'

const SEQUENCE = [0x67, 1, 2]
const SETS = [Uint8Array.from(SEQUENCE)]
const FRESH = [0x65, 0x88]
const OTHER = [0x41, 0x9a]
const REMARK = [0x06, 5]

function frame(...units: number[][]): Uint8Array {
  return Uint8Array.from(units.flatMap((unit) => [0, 0, 0, unit.length, ...unit]))
}

function check(bytes: Uint8Array, isEntered: boolean) {
  return () => checkFrame(bytes, { isEntered, sets: SETS })
}

test('a frame may be copied when it means the same wherever it stands', () => {
  expect(check(frame(REMARK, FRESH, FRESH), true)).not.toThrow()
  expect(check(frame(SEQUENCE, FRESH), true)).not.toThrow()
  expect(check(frame(OTHER), false)).not.toThrow()

  expect(check(frame(OTHER), true)).toThrow('others before it are needed')
  expect(check(frame([0x67, 1, 3], FRESH), true)).toThrow('a unit of kind 7')
  expect(check(frame([0x42, 1], OTHER), false)).toThrow('a unit of kind 2')
  expect(check(frame(REMARK), false)).toThrow('without a picture')
  expect(check(frame(OTHER).subarray(0, 5), false)).toThrow('not what the index says')
  expect(check(new Uint8Array(), false)).toThrow('without a picture')
})
