import { type Level, NO_SOUND, decibels } from '#shared/recording/levels.ts'

const FULL_SCALE = 2 ** 23

/** How loud 24-bit samples are. */
export function levelOf(sound: Buffer): Level {
  const count = Math.floor(sound.length / 3)
  if (count === 0) {
    return NO_SOUND
  }
  let peak = 0
  let sum = 0
  for (let at = 0; at < count * 3; at += 3) {
    const sample = sound.readIntLE(at, 3) / FULL_SCALE
    peak = Math.max(peak, Math.abs(sample))
    sum += sample * sample
  }
  return { peak: decibels(peak), rms: decibels(Math.sqrt(sum / count)) }
}

/** The loudest of both. */
export function louder(a: Level, b: Level): Level {
  return { peak: Math.max(a.peak, b.peak), rms: Math.max(a.rms, b.rms) }
}
