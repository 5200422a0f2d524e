import { type TimeRange, joinRanges, overlap, rangeLength, rangesWithin } from '../time/range.ts'
import { type Ticks, TICKS_PER_SECOND, earlier, later, ticks } from '../time/ticks.ts'
import type { HeardLevels } from './heard-levels.ts'
import { LEVELS_PER_SECOND, NO_SOUND, quieterThan } from './sound-levels.ts'
import { type PlacedClip, type Timeline, placedClips } from './timeline.ts'

/** What counts as a silence. */
export interface SilenceRule {
  readonly longerThan: Ticks
  /** dBFS; clips and microphones count as loud as they are set to be. */
  readonly belowDb: number
}

const TICKS_PER_LEVEL = TICKS_PER_SECOND / LEVELS_PER_SECOND

/**
 * The silences of the edited episode, in edited time and in order: where none of its sounds is loud. What is
 * heard as one silence is one, whatever was cut in it. `heard` tells what is heard with each asset; where that
 * is nothing, or the clip was muted, there is no silence: nobody paused there.
 */
export function findSilences(
  heard: ReadonlyMap<string, readonly HeardLevels[]>,
  timeline: Timeline,
  { longerThan, belowDb }: SilenceRule,
): TimeRange[] {
  const quiet = placedClips(timeline).flatMap((placed) => {
    const sounds = placed.clip.isMuted ? [] : (heard.get(placed.clip.assetId) ?? [])
    return quietIn(placed, sounds, belowDb)
  })
  return joinRanges(quiet).filter((silence) => rangeLength(silence) > longerThan)
}

/** Where all sounds of a clip are quiet, in edited time. */
function quietIn(
  { clip, start }: PlacedClip,
  sounds: readonly HeardLevels[],
  belowDb: number,
): TimeRange[] {
  const [first, ...others] = sounds.map((sound) =>
    quietRanges(sound, clip, belowDb - (clip.gainDb ?? 0)),
  )
  const shared = others.reduce((before, next) => sharedRanges(before, next), first ?? [])
  const moved = (time: Ticks) => ticks(start + time - clip.start)
  return shared.map((range) => ({ start: moved(range.start), end: moved(range.end) }))
}

/** Where one sound is quieter than a threshold within a range of the time of the asset it is heard with. */
function quietRanges(
  { levels, offset, gain }: HeardLevels,
  range: TimeRange,
  belowDb: number,
): TimeRange[] {
  const quiet = quieterThan(belowDb - 20 * Math.log10(gain))
  const first = Math.floor((range.start + offset) / TICKS_PER_LEVEL)
  const last = Math.ceil((range.end + offset) / TICKS_PER_LEVEL)
  const timeOf = (index: number) =>
    later(range.start, earlier(range.end, ticks(index * TICKS_PER_LEVEL - offset)))
  const looked = { levels, quiet, last }
  const found: TimeRange[] = []
  for (let start = firstQuiet(looked, first); start < last;) {
    const end = firstLoud(looked, start)
    found.push({ start: timeOf(start), end: timeOf(end) })
    start = firstQuiet(looked, end)
  }
  return found
}

interface Looked {
  readonly levels: Uint8Array
  /** This or a greater level is quiet. */
  readonly quiet: number
  /** Where looking ends. */
  readonly last: number
}

/** Before and after what was recorded all is quiet. Plain loops: hours are looked at while a slider moves. */
function firstQuiet({ levels, quiet, last }: Looked, from: number): number {
  const end = Math.min(last, levels.length)
  let index = from
  while (index >= 0 && index < end && (levels[index] ?? NO_SOUND) < quiet) {
    index += 1
  }
  return index
}

function firstLoud({ levels, quiet, last }: Looked, from: number): number {
  const end = Math.min(last, levels.length)
  let index = Math.max(0, from)
  while (index < end && (levels[index] ?? NO_SOUND) >= quiet) {
    index += 1
  }
  return index < end ? index : last
}

/** Both are in order and lie apart. */
function sharedRanges(a: readonly TimeRange[], b: readonly TimeRange[]): TimeRange[] {
  return a.flatMap((range) =>
    rangesWithin(b, range).flatMap((other) => overlap(range, other) ?? []),
  )
}
