/** One sample more or fewer in this many is a change of pitch of a thousandth: nobody hears it. */
const FEWEST_SAMPLES = 500

/**
 * The same sound with one sample more or fewer, the change spread evenly over all of it (24-bit samples,
 * interpolated). Pieces too short to hide it stay as they are.
 */
export function withOneSample(change: 1 | -1, sound: Buffer, channels: number): Buffer {
  const frame = 3 * channels
  const count = sound.length / frame
  if (count < FEWEST_SAMPLES) {
    return sound
  }
  const target = count + change
  const result = Buffer.alloc(target * frame)
  const step = (count - 1) / (target - 1)
  for (let index = 0; index < target; index++) {
    const place = index * step
    const before = Math.min(count - 2, Math.floor(place))
    const share = place - before
    for (let channel = 0; channel < channels; channel++) {
      const at = before * frame + channel * 3
      const value = sound.readIntLE(at, 3) * (1 - share) + sound.readIntLE(at + frame, 3) * share
      result.writeIntLE(Math.round(value), index * frame + channel * 3, 3)
    }
  }
  return result
}
