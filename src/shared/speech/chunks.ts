/** From when to when, in seconds. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whisper listens to thirty seconds at once; a chunk leaves room at its ends. */
const LONGEST_SECONDS = 27
/** Silence longer than this is not listened to: in silence Whisper hears what nobody said. */
const LONG_PAUSE_SECONDS = 1.5
/** Kept of the pauses around a chunk, so that no first or last sound is lost. */
const MARGIN_SECONDS = 0.25

/**
 * Where speech is cut to be recognised: in pauses, each chunk as long as can be, never longer than can be
 * listened to at once. Speech without a pause is cut all the same. `end` is where the sound ends.
 */
export function chunksOf(speech: readonly Span[], end: number): Span[] {
  const chunks: Span[] = []
  for (const part of speech.flatMap(shortEnough)) {
    const last = chunks.at(-1)
    const isNear = last && part.start - last.end <= LONG_PAUSE_SECONDS
    if (last && isNear && part.end - last.start <= LONGEST_SECONDS) {
      chunks[chunks.length - 1] = { start: last.start, end: part.end }
    } else {
      chunks.push(part)
    }
  }
  return chunks.map(({ start, end: last }, index) => {
    const before = chunks[index - 1]?.end ?? 0
    const after = chunks[index + 1]?.start ?? end
    return {
      start: Math.max((before + start) / 2, start - MARGIN_SECONDS),
      end: Math.min((last + after) / 2, last + MARGIN_SECONDS),
    }
  })
}

function shortEnough({ start, end }: Span): Span[] {
  const count = Math.max(1, Math.ceil((end - start) / LONGEST_SECONDS))
  const length = (end - start) / count
  return Array.from({ length: count }, (_, index) => ({
    start: start + index * length,
    end: index === count - 1 ? end : start + (index + 1) * length,
  }))
}
