import { type ClipEnds, clipEnds } from '../editing/clip-ends.ts'
import {
  type PlacedClip,
  type Timeline,
  clipGain,
  placedClips,
  timelineLength,
} from '../editing/timeline.ts'
import { sampleNumber } from '../time/ticks.ts'
import { EXPORT_SAMPLE_RATE } from './preset.ts'

/** From silent to full, or back, from one sample up to another, counted from a border of a piece. */
export interface Slope {
  readonly from: number
  readonly to: number
}

/** A stretch of a recording in samples, where it is heard, and how loud. */
export interface SoundPiece {
  /** Its first sample in the recording. */
  readonly first: number
  readonly samples: number
  /** Where its first sample is heard in the export. */
  readonly at: number
  /** A factor; zero when it is muted. */
  readonly gain: number
  /** Counted from its start; may begin before it. */
  readonly rise: Slope
  /** Counted from its end; may last beyond it. */
  readonly fall: Slope
}

/** Pieces of one asset in its own order, so that reading it once gives them all. */
export interface SoundRun {
  readonly assetId: string
  readonly pieces: readonly SoundPiece[]
}

export interface PlannedMusic {
  readonly assetId: string
  /** Where it begins and ends in the export, in samples. */
  readonly at: number
  readonly end: number
  readonly gain: number
  readonly fadeIn: number
  readonly fadeOut: number
  readonly duckDb: number
}

export interface SoundPlan {
  readonly samples: number
  readonly runs: readonly SoundRun[]
  readonly music: readonly PlannedMusic[]
}

/** Half of the 20 ms in which every piece goes over into the next: no cut clicks, and no word is lost. */
const USUAL_HALF_CROSSFADE = EXPORT_SAMPLE_RATE / 100
const NO_SLOPE: Slope = { from: 0, to: 0 }

/** Everything that is heard in an export, rounded to samples once. */
export function soundPlan(timeline: Timeline): SoundPlan {
  const samples = sampleNumber(timelineLength(timeline), EXPORT_SAMPLE_RATE)
  const ends = clipEnds(timeline.clips).map(inSamples)
  const bare = placedClips(timeline).map((placed, index) => barePiece(placed, ends[index] ?? HARD))
  const pieces = bare.map((piece, index) => ({
    ...piece,
    rise: riseOf(piece, bare[index - 1]),
    fall: fallOf(piece, bare[index + 1]),
  }))
  return { samples, runs: runsOf(pieces), music: plannedMusic(timeline, samples) }
}

interface BarePiece extends Omit<SoundPiece, 'rise' | 'fall'> {
  readonly assetId: string
  readonly ends: Ends
}

/** The ends of a clip in samples. */
type Ends = Readonly<Record<keyof ClipEnds, number>>
const HARD: Ends = { fadeIn: 0, fadeOut: 0, halfCrossfade: 0 }

function inSamples({ fadeIn, fadeOut, halfCrossfade }: ClipEnds): Ends {
  return {
    fadeIn: sampleNumber(fadeIn, EXPORT_SAMPLE_RATE),
    fadeOut: sampleNumber(fadeOut, EXPORT_SAMPLE_RATE),
    halfCrossfade: sampleNumber(halfCrossfade, EXPORT_SAMPLE_RATE),
  }
}

function barePiece({ clip, start, end }: PlacedClip, ends: Ends): BarePiece {
  const at = sampleNumber(start, EXPORT_SAMPLE_RATE)
  return {
    assetId: clip.assetId,
    first: sampleNumber(clip.start, EXPORT_SAMPLE_RATE),
    samples: sampleNumber(end, EXPORT_SAMPLE_RATE) - at,
    at,
    gain: clipGain(clip),
    ends,
  }
}

/** Where a recording simply goes on there is nothing to hide. */
function goesOn(before: BarePiece, after: BarePiece): boolean {
  return (
    before.assetId === after.assetId &&
    before.gain === after.gain &&
    before.ends.fadeOut === 0 &&
    after.ends.fadeIn === 0 &&
    Math.abs(before.first + before.samples - after.first) <= 1
  )
}

function riseOf(piece: BarePiece, before: BarePiece | undefined): Slope {
  const { fadeIn } = piece.ends
  if (!before || fadeIn > 0) {
    return { from: 0, to: Math.max(fadeIn, shortestFade(piece)) }
  }
  const half = halfBetween(before, piece)
  // What lies before the start of its recording is silence, out of which it comes without a click.
  return half === 0 ? NO_SLOPE : { from: Math.max(-half, -piece.first), to: half }
}

function fallOf(piece: BarePiece, after: BarePiece | undefined): Slope {
  const { fadeOut } = piece.ends
  if (!after || fadeOut > 0) {
    return { from: -Math.max(fadeOut, shortestFade(piece)), to: 0 }
  }
  const half = halfBetween(piece, after)
  return half === 0 ? NO_SLOPE : { from: -half, to: half }
}

function shortestFade({ samples }: BarePiece): number {
  return Math.min(USUAL_HALF_CROSSFADE, Math.floor(samples / 2))
}

function halfBetween(before: BarePiece, after: BarePiece): number {
  const usual = Math.min(shortestFade(before), shortestFade(after))
  // The other end of a piece always keeps room for its own going over.
  const most = Math.min(...[before, after].map((piece) => piece.samples - shortestFade(piece)))
  const half = Math.max(usual, Math.min(after.ends.halfCrossfade, most))
  return goesOn(before, after) ? 0 : half
}

function runsOf(pieces: readonly (BarePiece & SoundPiece)[]): SoundRun[] {
  const runs: { assetId: string; pieces: SoundPiece[] }[] = []
  for (const { assetId, ends: _, ...piece } of pieces) {
    const run = runs.at(-1)
    const last = run?.pieces.at(-1)
    if (run && last && run.assetId === assetId && piece.first >= last.first + last.samples - 1) {
      run.pieces.push(piece)
    } else {
      runs.push({ assetId, pieces: [piece] })
    }
  }
  return runs
}

function plannedMusic({ music }: Timeline, samples: number): PlannedMusic[] {
  return music.flatMap(({ assetId, at, end, gainDb, fadeIn, fadeOut, duckDb }) => {
    const from = sampleNumber(at, EXPORT_SAMPLE_RATE)
    const to = Math.min(samples, sampleNumber(end, EXPORT_SAMPLE_RATE))
    if (from >= to) {
      return []
    }
    return [
      {
        assetId,
        at: from,
        end: to,
        gain: factor(gainDb),
        fadeIn: Math.min(sampleNumber(fadeIn, EXPORT_SAMPLE_RATE), to - from),
        fadeOut: Math.min(sampleNumber(fadeOut, EXPORT_SAMPLE_RATE), to - from),
        duckDb,
      },
    ]
  })
}

function factor(decibels: number): number {
  return 10 ** (decibels / 20)
}
