import {
  type PlacedClip,
  type Timeline,
  clipGain,
  placedClips,
  timelineLength,
} from '../editing/timeline.ts'
import { sampleNumber } from '../time/ticks.ts'
import { EXPORT_SAMPLE_RATE } from './preset.ts'

/** From silent to full, or back, between two samples counted from a border of a piece. */
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

/** Half of the 20 ms in which one piece goes over into the next: no cut clicks, and no word is lost. */
const HALF_CROSSFADE = EXPORT_SAMPLE_RATE / 100
const NO_SLOPE: Slope = { from: 0, to: 0 }

/** Everything that is heard in an export, rounded to samples once. */
export function soundPlan(timeline: Timeline): SoundPlan {
  const samples = sampleNumber(timelineLength(timeline), EXPORT_SAMPLE_RATE)
  const placed = placedClips(timeline)
  const bare = placed.map(barePiece)
  const pieces = bare.map((piece, index) => ({
    ...piece,
    rise: riseOf(piece, bare[index - 1]),
    fall: fallOf(piece, bare[index + 1]),
  }))
  return { samples, runs: runsOf(pieces), music: plannedMusic(timeline, samples) }
}

type BarePiece = Omit<SoundPiece, 'rise' | 'fall'> & { readonly assetId: string }

function barePiece({ clip, start, end }: PlacedClip): BarePiece {
  const at = sampleNumber(start, EXPORT_SAMPLE_RATE)
  return {
    assetId: clip.assetId,
    first: sampleNumber(clip.start, EXPORT_SAMPLE_RATE),
    samples: sampleNumber(end, EXPORT_SAMPLE_RATE) - at,
    at,
    gain: clipGain(clip),
  }
}

/** Where a recording simply goes on there is nothing to hide. */
function goesOn(before: BarePiece, after: BarePiece): boolean {
  return (
    before.assetId === after.assetId &&
    before.gain === after.gain &&
    Math.abs(before.first + before.samples - after.first) <= 1
  )
}

function riseOf(piece: BarePiece, before: BarePiece | undefined): Slope {
  if (!before) {
    return { from: 0, to: Math.min(HALF_CROSSFADE, Math.floor(piece.samples / 2)) }
  }
  const half = halfBetween(before, piece)
  return half === 0 ? NO_SLOPE : { from: -half, to: half }
}

function fallOf(piece: BarePiece, after: BarePiece | undefined): Slope {
  if (!after) {
    return { from: -Math.min(HALF_CROSSFADE, Math.floor(piece.samples / 2)), to: 0 }
  }
  const half = halfBetween(piece, after)
  return half === 0 ? NO_SLOPE : { from: -half, to: half }
}

function halfBetween(before: BarePiece, after: BarePiece): number {
  const shorter = Math.floor(Math.min(before.samples, after.samples) / 2)
  return goesOn(before, after) ? 0 : Math.min(HALF_CROSSFADE, shorter)
}

function runsOf(pieces: readonly (SoundPiece & { readonly assetId: string })[]): SoundRun[] {
  const runs: { assetId: string; pieces: SoundPiece[] }[] = []
  for (const { assetId, ...piece } of pieces) {
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
