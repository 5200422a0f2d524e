import type { AlignedReading, Alignment } from '../alignment/alignment.ts'
import { type Ticks, earlier, fromSeconds, later, add } from '../time/ticks.ts'
import { type TimedText, breakIntoCues } from './break-into-cues.ts'
import type { Cue } from './cue.ts'
import { inTwoLines } from './in-two-lines.ts'
import type { ReadingProfile } from './reading-problems.ts'

/**
 * The captions of a script that was read aloud, in order of time: every reading of every line. Lines that are
 * too long to read at once become several captions; `wholeLines` keeps each line as one.
 */
export function cuesOfScript(
  { lines }: Pick<Alignment, 'lines'>,
  profile: ReadingProfile,
  wholeLines = false,
): Cue[] {
  const timed = lines.flatMap(({ text, reading, repeats }) =>
    [...(reading ? [reading] : []), ...repeats].map((heard) => timedText(text, heard)),
  )
  const texts = timed
    .filter(({ text }) => text.trim() !== '')
    .flatMap((line) => (wholeLines ? [line] : breakIntoCues(line, profile)))
    .toSorted((a, b) => a.start - b.start)
  const shortest = fromSeconds(profile.shortestSeconds)
  return texts.map(({ text, start, end }, index) => ({
    id: `${index + 1}`,
    start,
    end: lastingEnough(start, end, texts[index + 1]?.start, shortest),
    text: wholeLines ? text.trim() : inTwoLines(text, profile.charactersPerLine),
  }))
}

/** Nobody reads a word that flashes by; but the next caption comes when it is heard. */
function lastingEnough(start: Ticks, end: Ticks, next: Ticks | undefined, shortest: Ticks): Ticks {
  const wanted = later(end, add(start, shortest))
  return next === undefined ? wanted : later(earlier(wanted, next), earlier(end, next))
}

/** Directions in [brackets] are not read, so they are no caption. The words' places follow. */
function timedText(text: string, { start, end, words }: AlignedReading): TimedText {
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
    words: words.map((word) => ({ ...word, from: places[word.from] ?? 0 })),
  }
}
