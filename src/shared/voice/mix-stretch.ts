import { oncePer } from '../editing/once-per.ts'
import type { Timeline } from '../editing/timeline.ts'
import { heardFrom, heardUntil, pieceEnvelope } from '../export/piece-envelope.ts'
import { type SoundPiece, soundPlan } from '../export/sound-plan.ts'
import { firstIndex } from '../time/range.ts'
import { sampleNumber } from '../time/ticks.ts'
import { SHARE_OF_MONO, type HeardThrough, type MixedSound } from './heard-through.ts'
import { HEARD_RATE } from './plain-sound.ts'

/** From one sample up to another, not included. */
export interface Samples {
  readonly first: number
  readonly end: number
}

/** One sound in one piece of the episode, and which of its samples are needed. */
export interface StretchPart {
  readonly sound: MixedSound
  readonly piece: SoundPiece
  /** In the time of the sound's own file; never before its start. */
  readonly needed: Samples
}

/** What has to be mixed to hear a stretch of the edited episode; what its own file plays is not in it. */
export function partsOfStretch(
  timeline: Timeline,
  stretch: Samples,
  through: (assetId: string) => HeardThrough,
): StretchPart[] {
  const pieces = piecesOf(timeline)
  const begin = firstIndex(pieces, ({ piece }) => heardUntil(piece) > stretch.first)
  const end = firstIndex(pieces, ({ piece }) => heardFrom(piece) >= stretch.end)
  return pieces.slice(begin, Math.max(begin, end)).flatMap(({ assetId, piece }) => {
    const heard = through(assetId)
    return heard.kind === 'mixed' && piece.gain > 0
      ? heard.sounds.map((sound) => ({ sound, piece, needed: needed(sound, piece, stretch) }))
      : []
  })
}

const piecesOf = oncePer((timeline: Timeline) =>
  soundPlan(timeline).runs.flatMap(({ assetId, pieces }) =>
    pieces.map((piece) => ({ assetId, piece })),
  ),
)

function needed(sound: MixedSound, piece: SoundPiece, stretch: Samples): Samples {
  const shift = laterBy(sound, piece)
  const first = Math.max(0, Math.max(stretch.first, heardFrom(piece)) + shift)
  const end = Math.max(first, Math.min(stretch.end, heardUntil(piece)) + shift)
  return { first, end }
}

/** From a sample of the episode to that of the sound's own file. */
function laterBy({ offset }: MixedSound, { first, at }: SoundPiece): number {
  return first - at + sampleNumber(offset, HEARD_RATE)
}

/** Left and right. */
export type Stereo = readonly [Float32Array<ArrayBuffer>, Float32Array<ArrayBuffer>]

/**
 * Mixes a stretch as an export does, to the sample. `samplesOf` answers the needed samples of a part, each
 * channel by itself; what it answers too little of is silent.
 */
export function mixStretch(
  stretch: Samples,
  parts: readonly StretchPart[],
  samplesOf: (part: StretchPart) => readonly Float32Array[],
): Stereo {
  const count = stretch.end - stretch.first
  const mixed: Stereo = [new Float32Array(count), new Float32Array(count)]
  for (const part of parts) {
    const channels = samplesOf(part)
    const share = channels.length === 1 ? SHARE_OF_MONO : 1
    mixed.forEach((target, side) => {
      const samples = channels[side] ?? channels[0] ?? SILENCE
      add(target, samples, { part, first: stretch.first, share })
    })
  }
  return mixed
}

const SILENCE = new Float32Array()

interface Adding {
  readonly part: StretchPart
  /** Of the stretch. */
  readonly first: number
  readonly share: number
}

function add(target: Float32Array, samples: Float32Array, { part, first, share }: Adding): void {
  const { sound, piece, needed: range } = part
  const from = range.first - laterBy(sound, piece)
  const gain = piece.gain * sound.gain * share
  const count = Math.min(samples.length, range.end - range.first)
  for (let index = 0; index < count; index++) {
    const at = from + index
    const value = (samples[index] ?? 0) * gain * pieceEnvelope(piece, at - piece.at)
    target[at - first] = (target[at - first] ?? 0) + value
  }
}
