import type { AlignedReading, Alignment } from '../alignment/alignment.ts'
import { ZERO, add, fromSeconds } from '../time/ticks.ts'
import type { TimedText } from './break-into-cues.ts'
import { type DerivedCue, deriveCues } from './derive-cues.ts'
import type { ReadingProfile } from './reading-problems.ts'

/** Lines of a text, and when each was read. */
type Read = Pick<Alignment, 'lines'>

/**
 * The captions of a script that was read aloud, in order of time: every reading of every line, with its words.
 * Directions in [brackets] are not read, so they are no caption. Lines that are too long to read at once become
 * several captions; `wholeLines` keeps each line as one.
 */
export function cuesOfScript(
  read: Read,
  profile: ReadingProfile,
  wholeLines = false,
): DerivedCue[] {
  return derive(read, profile, { shownOf: withoutDirections, wholeLines })
}

/** The captions of a story, likewise; they are exactly what is printed, brackets too. */
export function cuesOfPages(read: Read, profile: ReadingProfile): DerivedCue[] {
  return derive(read, profile, { shownOf: (text) => text, wholeLines: false })
}

interface DeriveFromText {
  /** What is shown of a line: as long as the line, blanks in place of what is not. */
  readonly shownOf: (text: string) => string
  readonly wholeLines: boolean
}

function derive(
  { lines }: Read,
  profile: ReadingProfile,
  { shownOf, wholeLines }: DeriveFromText,
): DerivedCue[] {
  const texts = lines.flatMap(({ text, reading, repeats }) =>
    [...(reading ? [reading] : []), ...repeats].map((heard) => timedText(shownOf(text), heard)),
  )
  // The last may be shown a little longer than its words, whatever comes after them.
  const end = add(texts.at(-1)?.end ?? ZERO, fromSeconds(profile.longestSeconds))
  return deriveCues(texts, profile, { end, wholeLines })
}

function withoutDirections(text: string): string {
  return text.replace(/\[[^\]]*\]/g, (direction) => ' '.repeat(direction.length))
}

/** With single spaces only; the words' places follow. */
function timedText(text: string, { start, end, words, confidence }: AlignedReading): TimedText {
  let shown = ''
  const places: number[] = []
  for (let at = 0; at < text.length; at++) {
    places.push(shown.length)
    const character = text[at] ?? ''
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
