import type { Bounds } from './snap.ts'

/** Shorter sounds between lines are breath and furniture. */
const SHORTEST_SECONDS = 1.5
/** So much of it must be sound. */
const LOUD_PART = 0.5

/** Stretches between what was recognised that are mostly sound: music, words that are not in the script. */
export function unscripted(
  recognised: readonly Bounds[],
  isQuiet: (frame: number) => boolean,
  count: number,
  perSecond: number,
): { start: number; end: number }[] {
  const ends = [0, ...recognised.map(({ end }) => end)]
  const starts = [...recognised.map(({ start }) => start), count]
  return ends.flatMap((end, index) => {
    const sound = trimmed(end, starts[index] ?? count, isQuiet)
    const isLong = sound.end - sound.start >= SHORTEST_SECONDS * perSecond
    return isLong && loudPart(sound, isQuiet) >= LOUD_PART
      ? [{ start: sound.start / perSecond, end: sound.end / perSecond }]
      : []
  })
}

function trimmed(from: number, to: number, isQuiet: (frame: number) => boolean): Bounds {
  let start = from
  let end = to
  while (start < end && isQuiet(start)) {
    start += 1
  }
  while (end > start && isQuiet(end - 1)) {
    end -= 1
  }
  return { start, end }
}

function loudPart({ start, end }: Bounds, isQuiet: (frame: number) => boolean): number {
  let loud = 0
  for (let frame = start; frame < end; frame++) {
    loud += isQuiet(frame) ? 0 : 1
  }
  return loud / Math.max(1, end - start)
}
