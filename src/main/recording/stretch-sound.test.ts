import { expect, test } from 'vitest'
import { withOneSample } from './stretch-sound.ts'

function tone(samples: number): Buffer {
  const sound = Buffer.alloc(samples * 3)
  for (let index = 0; index < samples; index++) {
    sound.writeIntLE(Math.round(4e6 * Math.sin(index / 20)), index * 3, 3)
  }
  return sound
}

test('one sample more or fewer, and no jump anywhere', () => {
  for (const change of [1, -1] as const) {
    const sound = tone(960)
    const changed = withOneSample(change, sound, 1)

    expect(changed).toHaveLength((960 + change) * 3)
    expect(changed.readIntLE(0, 3)).toBe(sound.readIntLE(0, 3))
    expect(changed.readIntLE(changed.length - 3, 3)).toBe(sound.readIntLE(sound.length - 3, 3))
    for (let at = 3; at < changed.length; at += 3) {
      expect(Math.abs(changed.readIntLE(at, 3) - changed.readIntLE(at - 3, 3))).toBeLessThan(
        210_000,
      )
    }
  }
})

test('a piece too short to hide it stays as it is', () => {
  const sound = tone(100)
  expect(withOneSample(1, sound, 1)).toBe(sound)
})
