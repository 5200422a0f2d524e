/** Where a piece of speech begins and ends, in frames. */
export interface Bounds {
  readonly start: number
  readonly end: number
}

/** What a frame sounds like. */
export interface Loudness {
  readonly isQuiet: (frame: number) => boolean
  /** Louder than any breath. */
  readonly isLoud: (frame: number) => boolean
}

/** Frames (10 ms) that a beginning may be moved on, back, and an end out to where it falls silent. */
const LATE_ONSET = 250
const EARLY_ONSET = 12
const LONG_TAIL = 25
const LATE_SOUND = 30
/** A click is shorter than this. */
const SHORTEST_SOUND = 3

/**
 * Moves the ends of a piece to the pauses beside it: no hand sets a mark in silence. Between a piece and its
 * neighbours (the frames `from` and `to`) nothing is passed; without a pause near by nothing moves.
 */
export function snapToPauses(
  { start, end }: Bounds,
  { isQuiet, isLoud }: Loudness,
  from: number,
  to: number,
): Bounds {
  const middle = Math.floor((start + end) / 2)
  return {
    start: isQuiet(start)
      ? onset(start, Math.min(middle, start + LATE_ONSET), isQuiet)
      : backToPause(backToSoft(start, from, isLoud), from, isQuiet),
    end: isQuiet(end - 1)
      ? lastSound(end, middle, isQuiet)
      : onToPause(end, Math.min(to, end + LONG_TAIL), isQuiet),
  }
}

/** The first frame of lasting sound. */
function onset(start: number, limit: number, isQuiet: (frame: number) => boolean): number {
  for (let frame = start; frame < limit; frame++) {
    let length = 0
    while (length < SHORTEST_SOUND && !isQuiet(frame + length)) {
      length += 1
    }
    if (length === SHORTEST_SOUND) {
      return frame
    }
  }
  return start
}

/**
 * A loud first sound that the synthesiser would say otherwise may be found late. Breath is never loud. Nothing
 * moves when the sound goes on and on: then it is what was said before.
 */
function backToSoft(start: number, from: number, isLoud: (frame: number) => boolean): number {
  let frame = start
  while (frame > from && isLoud(frame - 1)) {
    frame -= 1
  }
  return frame > from && start - frame <= LATE_SOUND ? frame : start
}

function backToPause(start: number, from: number, isQuiet: (frame: number) => boolean): number {
  const limit = Math.max(from, start - EARLY_ONSET)
  for (let frame = start - 1; frame >= limit; frame--) {
    if (isQuiet(frame)) {
      return frame + 1
    }
  }
  return start
}

function lastSound(end: number, limit: number, isQuiet: (frame: number) => boolean): number {
  for (let frame = end - 1; frame > limit; frame--) {
    if (!isQuiet(frame)) {
      return frame + 1
    }
  }
  return end
}

function onToPause(end: number, limit: number, isQuiet: (frame: number) => boolean): number {
  for (let frame = end; frame < limit; frame++) {
    if (isQuiet(frame)) {
      return frame
    }
  }
  return end
}

/**
 * Words of a piece from the frames they begin in: the first begins with the piece, the last ends with it, and
 * none lasts through the silence before the next.
 */
export function wordBounds(
  starts: Int32Array,
  piece: Bounds,
  isQuiet: (frame: number) => boolean,
): Bounds[] {
  const within = (frame: number) => Math.max(piece.start, Math.min(frame, piece.end))
  return Array.from(starts, (frame, index) => {
    const start = index === 0 ? piece.start : within(frame)
    const next = starts[index + 1]
    if (next === undefined) {
      return { start, end: piece.end }
    }
    const end = Math.max(start, within(next))
    return { start, end: end > start && isQuiet(end - 1) ? lastSound(end, start, isQuiet) : end }
  })
}
