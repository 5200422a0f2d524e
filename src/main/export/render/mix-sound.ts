import type { Channels } from '#shared/export/channels-heard.ts'
import { heardFrom, pieceEnvelope } from '#shared/export/piece-envelope.ts'
import type { SoundPiece, SoundPlan, SoundRun } from '#shared/export/sound-plan.ts'

/** Samples of one channel, or of two one after the other: left, right, left, right. */
export type Sound = Float32Array

/** Everything that is heard where an asset plays, from its first sample on; undefined when there is nothing. */
export type OpenSound = (assetId: string) => AsyncIterable<Sound> | undefined

/** Silence is handed over in pieces of no more than a second. */
const LONGEST = 48_000

/**
 * The sound of all clips, piece after piece, exactly as long as the plan: each recording is read once for
 * every run, and where pieces meet one goes over into the next. Memory does not grow with the episode.
 */
export async function* mixSound(
  plan: SoundPlan,
  open: OpenSound,
  channels: Channels = 2,
): AsyncGenerator<Sound, void> {
  const mix = new Mix(channels)
  for (const [index, run] of plan.runs.entries()) {
    const next = plan.runs[index + 1]?.pieces[0]
    const until = next ? heardFrom(next) : plan.samples
    const sound = open(run.assetId)
    if (sound) {
      yield* mixRun(mix, run, { sound, until })
    }
    yield* mix.takeUntil(until)
  }
  yield* mix.takeUntil(plan.samples)
}

async function* mixRun(
  mix: Mix,
  { pieces }: SoundRun,
  { sound, until }: { readonly sound: AsyncIterable<Sound>; readonly until: number },
): AsyncGenerator<Sound, void> {
  let read = 0
  let first = 0
  for await (const piece of sound) {
    const end = read + piece.length / mix.channels
    for (let index = first; index < pieces.length; index++) {
      const wanted = pieces[index]
      if (!wanted || sourceFrom(wanted) >= end) {
        break
      }
      mix.add(wanted, piece, read)
    }
    while (first < pieces.length && sourceEnd(pieces[first]) <= end) {
      first += 1
    }
    read = end
    yield* mix.takeUntil(Math.min(until, mayChangeFrom(pieces, first, end)))
    if (first === pieces.length) {
      return
    }
  }
}

/** From where in the export on something may still be added, when a recording was read up to sample `end`. */
function mayChangeFrom(pieces: readonly SoundPiece[], unfinished: number, end: number): number {
  let earliest = Number.POSITIVE_INFINITY
  for (let index = unfinished; index < pieces.length; index++) {
    const piece = pieces[index]
    if (!piece || sourceFrom(piece) >= end) {
      return piece ? Math.min(earliest, heardFrom(piece)) : earliest
    }
    earliest = Math.min(earliest, piece.at + end - piece.first)
  }
  return earliest
}

function sourceFrom({ first, rise }: SoundPiece): number {
  return first + Math.min(0, rise.from)
}

function sourceEnd(piece: SoundPiece | undefined): number {
  return piece ? piece.first + piece.samples + Math.max(0, piece.fall.to) : 0
}

/** What has been mixed and not yet handed over. */
class Mix {
  readonly channels: Channels
  #sound: Sound
  /** Sample of the export at which `#sound` begins. */
  #from = 0
  /** So many of its samples were mixed; behind them is silence. */
  #mixed = 0

  constructor(channels: Channels) {
    this.channels = channels
    this.#sound = new Float32Array(2 * LONGEST * channels)
  }

  /** Adds the part of a piece that lies in `sound`, whose first sample is number `read` of the recording. */
  add(piece: SoundPiece, sound: Sound, read: number): void {
    const { channels } = this
    const from = Math.max(sourceFrom(piece), read)
    const end = Math.min(sourceEnd(piece), read + sound.length / channels)
    const shift = piece.at - piece.first - this.#from
    this.#makeRoom(end + shift)
    this.#mixed = Math.max(this.#mixed, end + shift)
    for (let sample = Math.max(from, -shift); sample < end; sample++) {
      const gain = piece.gain * pieceEnvelope(piece, sample - piece.first)
      const source = (sample - read) * channels
      const target = (sample + shift) * channels
      for (let side = 0; side < channels; side++) {
        this.#sound[target + side] =
          (this.#sound[target + side] ?? 0) + (sound[source + side] ?? 0) * gain
      }
    }
  }

  /** Hands over everything before a sample of the export: nothing more will be added to it. */
  *takeUntil(until: number): Generator<Sound, void> {
    const { channels } = this
    while (this.#from < until) {
      const samples = Math.min(until - this.#from, LONGEST)
      this.#makeRoom(samples)
      const taken = this.#sound.slice(0, samples * channels)
      const left = Math.max(0, this.#mixed - samples)
      this.#sound.copyWithin(0, samples * channels, this.#mixed * channels)
      this.#sound.fill(0, left * channels, this.#mixed * channels)
      this.#mixed = left
      this.#from += samples
      yield taken
    }
  }

  #makeRoom(samples: number): void {
    const length = samples * this.channels
    if (length > this.#sound.length) {
      const larger = new Float32Array(length * 1.5)
      larger.set(this.#sound)
      this.#sound = larger
    }
  }
}
