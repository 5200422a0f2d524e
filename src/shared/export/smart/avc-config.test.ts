import { expect, test } from 'vitest'
import {
  type AvcConfig,
  freeNumber,
  haveSameSets,
  mergeAvcConfigs,
  readAvcConfig,
  writeAvcConfig,
} from './avc-config.ts'

function bytes(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/[0-9a-f]{2}/g) ?? [], (pair) => Number.parseInt(pair, 16))
}

/** As x264 wrote them: Constrained Baseline for a recording, High for an export. */
const RECORDED = bytes(
  '0142c01f ffe10017 6742c01f da014016 ec044000 00030040 00000f23 c60ca801 000468ce 06f2',
)
const HIGH = bytes(
  '0164001f ffe1001a 6764001f acd94050 05bb0110 00000300 10000003 03c0f183 19600100 0668ebe3 cb22c0fd f8f800',
)

test('what is written is what was read', () => {
  for (const config of [RECORDED, HIGH]) {
    expect(writeAvcConfig(readAvcConfig(config))).toEqual(config)
  }
  expect(readAvcConfig(HIGH)).toMatchObject({ profile: 100, keepsTo: 0, level: 31 })
})

test('one configuration for two encoders asks of a decoder what the more demanding one does', () => {
  const recorded = readAvcConfig(RECORDED)
  const encoded = withNumberOne(readAvcConfig(HIGH))

  const merged = readAvcConfig(writeAvcConfig(mergeAvcConfigs(recorded, encoded)))

  expect(merged).toEqual({
    ...{ profile: 100, keepsTo: 0, level: 31 },
    sequences: [...recorded.sequences, ...encoded.sequences],
    pictures: [...recorded.pictures, ...encoded.pictures],
  })
})

test('parameter sets with the same number are never put together', () => {
  const recorded = readAvcConfig(RECORDED)

  expect(() => mergeAvcConfigs(recorded, readAvcConfig(HIGH))).toThrow('the same numbers')
  expect(freeNumber(recorded)).toBe(1)
  expect(freeNumber(withNumberOne(readAvcConfig(HIGH)))).toBe(2)
  expect(haveSameSets(recorded, readAvcConfig(RECORDED))).toBe(true)
  expect(haveSameSets(recorded, readAvcConfig(HIGH))).toBe(false)
})

test('what is no configuration is refused', () => {
  for (const broken of [new Uint8Array(), RECORDED.subarray(0, 20), bytes('0042c01fffe1')]) {
    expect(() => readAvcConfig(broken)).toThrow('parameters')
  }
})

/** The numbers are the first bits of a set: `1` is zero, `010` is one. */
function withNumberOne(config: AvcConfig): AvcConfig {
  const [sequence = new Uint8Array()] = config.sequences
  const [picture = new Uint8Array()] = config.pictures
  return {
    ...config,
    sequences: [Uint8Array.from([...sequence.subarray(0, 4), 0b0100_0000])],
    pictures: [Uint8Array.from([picture[0] ?? 0, 0b0100_0000])],
  }
}
