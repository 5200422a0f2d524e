import type { AlignedReading, Alignment } from '../alignment/alignment.ts'
import { ZERO, add, fromSeconds } from '../time/ticks.ts'
import type { TimedText } from './break-into-cues.ts'
import { type DerivedCue, deriveCues } from './derive-cues.ts'
import type { ReadingProfile } from './reading-problems.ts'

/**
 * The captions of a script that was read aloud, in order of time: every reading of every line, with its words.
 * Lines that are too long to read at once become several captions; `wholeLines` keeps each line as one.
 */
export function cuesOfScript(
  { lines }: Pick<Alignment, 'lines'>,
  profile: ReadingProfile,
  wholeLines = false,
): DerivedCue[] {
  const texts = lines.flatMap(({ text, reading, repeats }) =>
    [...(reading ? [reading] : []), ...repeats].map((heard) => timedText(text, heard)),
  )
  // The last may be shown a little longer than its words, whatever comes after them.
  const end = add(texts.at(-1)?.end ?? ZERO, fromSeconds(profile.longestSeconds))
  return deriveCues(texts, profile, { end, wholeLines })
}

/** Directions in [brackets] are not read, so they are no caption. The words' places follow. */
function timedText(text: string, { start, end, words, confidence }: AlignedReading): TimedText {
  let shown = ''
  const places: number[] = []
  const blank = text.replace(/\[[^\]]*\]/g, (direction) => ' '.repeat(direction.length))
  for (let at = 0; at < text.length; at++) {
    places.push(shown.length)
    const character = blank[at] ?? ''
    shown += /\s/.test(character) && (shown === '' || shown.endsWith(' ')) ? '' : character
  }
  return {
    text: shown,
    start,
    end,
    words: words.map((word) => ({
      ...word,
      confidence,
      from: places[word.from] ?? 0,
      to: (places[word.to - 1] ?? 0) + 1,
    })),
  }
}
