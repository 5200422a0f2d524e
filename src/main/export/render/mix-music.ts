import { DUCKING_RATE, Ducking } from '#shared/export/ducking.ts'
import { EXPORT_SAMPLE_RATE } from '#shared/export/preset.ts'
import type { PlannedMusic } from '#shared/export/sound-plan.ts'
import type { Sound } from './mix-sound.ts'

const BLOCK = EXPORT_SAMPLE_RATE / DUCKING_RATE

/** A music's sound, repeated for as long as it is read. */
export type OpenMusic = (music: PlannedMusic) => AsyncIterable<Sound>

/** Puts music under a voice, lowered while somebody speaks. As long as the voice. */
export async function* mixMusic(
  voice: AsyncIterable<Sound>,
  music: readonly PlannedMusic[],
  open: OpenMusic,
): AsyncGenerator<Sound, void> {
  let mixed = voice
  for (const one of music) {
    mixed = underVoice(mixed, one, open(one))
  }
  yield* mixed
}

/** The first music ducks under the voice, a second one under both: no two of them fight. */
async function* underVoice(
  voice: AsyncIterable<Sound>,
  music: PlannedMusic,
  sound: AsyncIterable<Sound>,
): AsyncGenerator<Sound, void> {
  const ducking = new Ducking(music.duckDb)
  const waiting: Sound[] = []
  const reader = new Reader(sound)
  let at = 0
  const finish = async (factor: number) => {
    const block = waiting.shift() ?? new Float32Array()
    await addMusic(block, { at, factor, music, reader })
    at += block.length / 2
    return block
  }
  try {
    for await (const block of inBlocks(voice)) {
      waiting.push(block)
      const factor = ducking.push(highest(block))
      if (factor !== undefined) {
        yield await finish(factor)
      }
    }
    for (const factor of ducking.rest()) {
      yield await finish(factor)
    }
  } finally {
    await reader.close()
  }
}

interface Addition {
  readonly at: number
  readonly factor: number
  readonly music: PlannedMusic
  readonly reader: Reader
}

async function addMusic(block: Sound, { at, factor, music, reader }: Addition): Promise<void> {
  const from = Math.max(0, music.at - at)
  const end = Math.min(block.length / 2, music.end - at)
  if (from >= end) {
    return
  }
  const sound = await reader.read(end - from)
  for (let sample = from; sample < end; sample++) {
    const gain = music.gain * factor * fade(music, at + sample)
    const source = (sample - from) * 2
    block[sample * 2] = (block[sample * 2] ?? 0) + (sound[source] ?? 0) * gain
    block[sample * 2 + 1] = (block[sample * 2 + 1] ?? 0) + (sound[source + 1] ?? 0) * gain
  }
}

function fade({ at, end, fadeIn, fadeOut }: PlannedMusic, sample: number): number {
  const rising = fadeIn > 0 ? (sample - at) / fadeIn : 1
  const falling = fadeOut > 0 ? (end - sample) / fadeOut : 1
  return Math.max(0, Math.min(1, rising, falling))
}

/** As the waveform has it: the highest sample of both channels mixed to one. */
function highest(block: Sound): number {
  let most = 0
  for (let at = 0; at + 1 < block.length; at += 2) {
    most = Math.max(most, Math.abs(((block[at] ?? 0) + (block[at + 1] ?? 0)) / 2))
  }
  return most
}

async function* inBlocks(sound: AsyncIterable<Sound>): AsyncGenerator<Sound, void> {
  let rest: Sound = new Float32Array()
  for await (const piece of sound) {
    const all = rest.length === 0 ? piece : joined(rest, piece)
    let from = 0
    for (; from + BLOCK * 2 <= all.length; from += BLOCK * 2) {
      yield all.slice(from, from + BLOCK * 2)
    }
    rest = all.slice(from)
  }
  if (rest.length > 0) {
    yield rest
  }
}

/** Reads sound in pieces of the size that is wanted. */
class Reader {
  readonly #sound: AsyncIterator<Sound>
  #rest: Sound = new Float32Array()

  constructor(sound: AsyncIterable<Sound>) {
    this.#sound = sound[Symbol.asyncIterator]()
  }

  /** So many samples; silence when there are no more. */
  async read(samples: number): Promise<Sound> {
    while (this.#rest.length < samples * 2) {
      const { done, value } = await this.#sound.next()
      if (done) {
        break
      }
      this.#rest = joined(this.#rest, value)
    }
    const taken = this.#rest.subarray(0, samples * 2)
    this.#rest = this.#rest.subarray(taken.length)
    return taken
  }

  async close(): Promise<void> {
    await this.#sound.return?.()
  }
}

function joined(a: Sound, b: Sound): Sound {
  const both = new Float32Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
