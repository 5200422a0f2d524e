/**
 * What ffmpeg writes as `f32le`, in whole samples of all channels: one after the other, channel beside
 * channel.
 */
export async function* floatSamples(
  bytes: AsyncIterable<Buffer>,
  channels: number,
): AsyncGenerator<Float32Array, void> {
  const sampleBytes = 4 * channels
  let rest = Buffer.alloc(0)
  for await (const piece of bytes) {
    const all = rest.length > 0 ? Buffer.concat([rest, piece]) : piece
    const whole = all.length - (all.length % sampleBytes)
    rest = Buffer.from(all.subarray(whole))
    // A copy of its own: what a pipe gives need not lie where a float may.
    const sound = new Float32Array(whole / 4)
    new Uint8Array(sound.buffer).set(all.subarray(0, whole))
    yield sound
  }
}

/** The same the other way, to be handed to ffmpeg. */
export async function* sampleBytes(
  sound: AsyncIterable<Float32Array>,
): AsyncGenerator<Buffer, void> {
  for await (const { buffer, byteOffset, byteLength } of sound) {
    yield Buffer.from(buffer, byteOffset, byteLength)
  }
}
