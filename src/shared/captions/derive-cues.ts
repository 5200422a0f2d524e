import { type Ticks, add, earlier, fromSeconds, later, ticks } from '../time/ticks.ts'
import { type TimedText, breakIntoCues } from './break-into-cues.ts'
import { movedWords } from './carry-words.ts'
import type { Cue, CueWord } from './cue.ts'
import { mendedCue } from './mend-captions.ts'
import type { ReadingProfile } from './reading-problems.ts'
import { wrapLines } from './wrap-lines.ts'

/** A caption and the words it was derived from. */
export interface DerivedCue extends Cue {
  readonly words: CueWord[]
}

export interface DeriveOptions {
  /** Where the recording ends. */
  readonly end: Ticks
  /** Each text stays one caption in one line, however long. */
  readonly wholeLines?: boolean
}

/**
 * Captions of what is heard, in order of time: broken where the sense or the voice pauses, in lines of the right
 * length, each from its first word on and as long as readers need where the next leaves the time, with a gap
 * before it. Ids count from 1.
 */
export function deriveCues(
  texts: readonly TimedText[],
  profile: ReadingProfile,
  { end, wholeLines = false }: DeriveOptions,
): DerivedCue[] {
  const cues = texts
    .filter(({ text }) => text.trim() !== '')
    .flatMap((text) => (wholeLines ? [text] : breakIntoCues(text, profile)))
    .toSorted((a, b) => a.start - b.start)
    .map((piece, index) => {
      const lines = wholeLines ? undefined : wrapLines(piece.text, profile)
      return written(piece, `${index + 1}`, lines?.join('\n') ?? piece.text.trim())
    })
  return cues.map((cue, index) => ({ ...cue, end: endOf(cue, cues[index + 1], profile, end) }))
}

function written({ text, start, end, words }: TimedText, id: string, shown: string): DerivedCue {
  return { id, start, end, text: shown, words: movedWords(words, text, shown) }
}

/** Nobody reads a word that flashes by; but the next caption comes when it is heard. */
function endOf(cue: Cue, next: Cue | undefined, profile: ReadingProfile, end: Ticks): Ticks {
  const gap = fromSeconds(profile.gapSeconds)
  const around = { previous: undefined, next, end: later(end, cue.end), gap }
  const mended = mendedCue(cue, around, profile).end
  return next ? later(earlier(mended, next.start), add(cue.start, ONE_TICK)) : mended
}

const ONE_TICK = ticks(1)
