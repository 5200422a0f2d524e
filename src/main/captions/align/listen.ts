import { basename } from 'node:path'
import { SAMPLE_RATE } from '#shared/alignment/mel-spectrum.ts'
import { mixSounds } from '#shared/export/mix-sounds.ts'
import { type Ticks, sampleNumber, toSeconds } from '#shared/time/ticks.ts'
import type { Programs } from '../../ffmpeg/programs.ts'
import { streamFfmpeg } from '../../ffmpeg/stream.ts'
import type { SoundFile } from '../../workspace/sound-files.ts'

/** A recording and everything that is heard with it. */
export interface Recording {
  readonly sounds: readonly SoundFile[]
  readonly duration: Ticks
}

const BYTES = 4
/** A piece of silence, in samples. */
const PIECE = 1 << 20

/**
 * The sound of recordings one after the other, one channel at `SAMPLE_RATE`, each exactly as long as it is
 * said to be. Fails as `runFfmpeg` does.
 */
export async function* listen(
  recordings: readonly Recording[],
  { programs, signal }: { readonly programs: Programs; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<Float32Array<ArrayBuffer>, void> {
  let start: number = 0
  for (const { sounds, duration } of recordings) {
    const first = sampleNumber(start as Ticks, SAMPLE_RATE)
    const length = sampleNumber((start + duration) as Ticks, SAMPLE_RATE) - first
    let given = 0
    if (sounds.length > 0) {
      for await (const samples of decoded({ sounds, duration }, programs, signal)) {
        const some = samples.subarray(0, length - given)
        given += some.length
        yield some
      }
    }
    for (; given < length; given += PIECE) {
      yield new Float32Array(Math.min(PIECE, length - given))
    }
    start += duration
  }
}

async function* decoded(
  { sounds, duration }: Recording,
  programs: Programs,
  signal: AbortSignal | undefined,
): AsyncGenerator<Float32Array<ArrayBuffer>, void> {
  const mix = sounds.map(({ offset }, input) => ({
    input,
    offset: sampleNumber(offset, SAMPLE_RATE),
  }))
  const command = {
    inputs: sounds.map(({ file }) => ({ file })),
    filter: mixSounds(mix, { rate: SAMPLE_RATE }, 'mix').join(';'),
    output: [
      ...['-map', '[mix]', '-t', `${toSeconds(duration)}`],
      ...['-ac', '1', '-ar', `${SAMPLE_RATE}`, '-flush_packets', '0', '-f', 'f32le'],
    ],
  }
  let rest = Buffer.alloc(0)
  for await (const chunk of streamFfmpeg(command, {
    programs,
    signal,
    subject: basename(sounds[0]?.file ?? ''),
  })) {
    const bytes = Buffer.concat([rest, chunk])
    const whole = bytes.length - (bytes.length % BYTES)
    rest = Buffer.from(bytes.subarray(whole))
    // A copy of its own: it is handed over to another thread.
    yield new Float32Array(new Uint8Array(bytes.subarray(0, whole)).buffer)
  }
}
