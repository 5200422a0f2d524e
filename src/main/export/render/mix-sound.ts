import { heardFrom, pieceEnvelope } from '#shared/export/piece-envelope.ts'
import type { SoundPiece, SoundPlan, SoundRun } from '#shared/export/sound-plan.ts'

/** Sound of two channels, one after the other: left, right, left, right. */
export type StereoSound = Float32Array

/** Everything that is heard where an asset plays, from its first sample on; undefined when there is nothing. */
export type OpenSound = (assetId: string) => AsyncIterable<StereoSound> | undefined

/** Silence is handed over in pieces of no more than a second. */
const LONGEST = 48_000

/**
 * The sound of all clips, piece after piece, exactly as long as the plan: each recording is read once for
 * every run, and where pieces meet one goes over into the next. Memory does not grow with the episode.
 */
export async function* mixSound(
  plan: SoundPlan,
  open: OpenSound,
): AsyncGenerator<StereoSound, void> {
  const mix = new Mix()
  for (const [index, run] of plan.runs.entries()) {
    const next = plan.runs[index + 1]?.pieces[0]
    const sound = open(run.assetId)
    if (sound) {
      yield* mixRun(mix, run, { sound, until: next ? heardFrom(next) : plan.samples })
    }
  }
  yield* mix.takeUntil(plan.samples)
}

async function* mixRun(
  mix: Mix,
  { pieces }: SoundRun,
  { sound, until }: { readonly sound: AsyncIterable<StereoSound>; readonly until: number },
): AsyncGenerator<StereoSound, void> {
  let read = 0
  let first = 0
  for await (const piece of sound) {
    const end = read + piece.length / 2
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
    const next = pieces[first]
    yield* mix.takeUntil(next ? heardFrom(next) : until)
    if (!next) {
      return
    }
  }
}

function sourceFrom({ first, rise }: SoundPiece): number {
  return first + Math.min(0, rise.from)
}

function sourceEnd(piece: SoundPiece | undefined): number {
  return piece ? piece.first + piece.samples + Math.max(0, piece.fall.to) : 0
}

/** What has been mixed and not yet handed over. */
class Mix {
  #sound = new Float32Array(LONGEST * 4)
  /** Sample of the export at which `#sound` begins. */
  #from = 0

  /** Adds the part of a piece that lies in `sound`, whose first sample is number `read` of the recording. */
  add(piece: SoundPiece, sound: StereoSound, read: number): void {
    const from = Math.max(sourceFrom(piece), read)
    const end = Math.min(sourceEnd(piece), read + sound.length / 2)
    const shift = piece.at - piece.first - this.#from
    this.#makeRoom(end + shift)
    for (let sample = Math.max(from, -shift); sample < end; sample++) {
      const gain = piece.gain * pieceEnvelope(piece, sample - piece.first)
      const source = (sample - read) * 2
      const target = (sample + shift) * 2
      this.#sound[target] = (this.#sound[target] ?? 0) + (sound[source] ?? 0) * gain
      this.#sound[target + 1] = (this.#sound[target + 1] ?? 0) + (sound[source + 1] ?? 0) * gain
    }
  }

  /** Hands over everything before a sample of the export: nothing more will be added to it. */
  *takeUntil(until: number): Generator<StereoSound, void> {
    while (this.#from < until) {
      const samples = Math.min(until - this.#from, LONGEST)
      this.#makeRoom(samples)
      const taken = this.#sound.slice(0, samples * 2)
      this.#sound.copyWithin(0, samples * 2)
      this.#sound.fill(0, this.#sound.length - samples * 2)
      this.#from += samples
      yield taken
    }
  }

  #makeRoom(samples: number): void {
    if (samples * 2 > this.#sound.length) {
      const larger = new Float32Array(samples * 3)
      larger.set(this.#sound)
      this.#sound = larger
    }
  }
}
