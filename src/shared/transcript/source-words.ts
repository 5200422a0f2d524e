import { wordsOf } from '../captions/carry-words.ts'
import type { SourceCue } from '../captions/cue.ts'
import { plainWord } from '../captions/word-spans.ts'
import { oncePer } from '../editing/once-per.ts'
import { type RangeIndex, indexByAsset } from '../time/range-index.ts'
import type { TimeRange } from '../time/range.ts'
import { type Ticks, later, subtract, ticks, toSeconds } from '../time/ticks.ts'

/** A word as it was recorded: times of the recording. */
export interface SourceWord extends TimeRange {
  readonly assetId: string
  /** With the marks around it. */
  readonly text: string
  /** As it is compared (see `plainWord`). */
  readonly plain: string
  /** Whether a space follows it. */
  readonly isSpaced: boolean
  /** Counted along the recording: it stays when something is cut. */
  readonly paragraph: number
  readonly confidence: number | undefined
  /** The recording of the microphone it was said into, where several heard it. */
  readonly speaker: string | undefined
  /** Where it belongs: to the clip that plays this moment. */
  readonly middle: Ticks
}

/** All words of captions, found by when they are heard. */
export const sourceWords = oncePer(
  (cues: readonly SourceCue[]): ReadonlyMap<string, RangeIndex<SourceWord>> =>
    indexByAsset(
      [...Map.groupBy(cues, ({ assetId }) => assetId).values()].flatMap((own) =>
        inParagraphs(own.flatMap(wordsOfCue)),
      ),
    ),
)

type Word = Omit<SourceWord, 'paragraph'>

function wordsOfCue(cue: SourceCue): Word[] {
  const words = wordsOf(cue)
  return words.map((word, index) => {
    const next = words[index + 1]
    const from = index === 0 ? 0 : borderBefore(cue.text, words[index - 1]?.to ?? 0, word.from)
    const to = next ? borderBefore(cue.text, word.to, next.from) : cue.text.length
    const shown = cue.text.slice(from, to)
    return {
      assetId: cue.assetId,
      text: shown.trim(),
      plain: plainWord(cue.text.slice(word.from, word.to)),
      isSpaced: !next || /\s$/.test(shown),
      confidence: word.confidence,
      speaker: cue.speaker,
      start: word.start,
      end: later(word.end, ticks(word.start + 1)),
      middle: ticks(Math.floor((word.start + word.end) / 2)),
    }
  })
}

/** Marks behind a word belong to it, those before the next one to that. */
function borderBefore(text: string, to: number, next: number): number {
  const space = text.slice(to, next).search(/\s\S*$/)
  return space >= 0 ? to + space + 1 : next
}

/** A paragraph ends with a sentence and a breath, where another speaks, or where nobody does for long. */
const BREATH_SECONDS = 0.9
const LONG_PAUSE_SECONDS = 2.5
/** Longer ones end with a sentence, and at last wherever they are. */
const LONG_WORDS = 80
const MOST_WORDS = 160
const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*$/

function inParagraphs(words: readonly Word[]): SourceWord[] {
  let paragraph = 0
  let count = 0
  return words
    .toSorted((a, b) => a.start - b.start)
    .map((word, index, sorted) => {
      const before = sorted[index - 1]
      if (before && endsParagraph(before, word, count)) {
        paragraph += 1
        count = 0
      }
      count += 1
      return { ...word, paragraph }
    })
}

function endsParagraph(before: Word, after: Word, count: number): boolean {
  const pause = toSeconds(subtract(after.start, before.end))
  const isSentence = SENTENCE_END.test(before.text)
  return (
    before.speaker !== after.speaker ||
    pause >= LONG_PAUSE_SECONDS ||
    count >= MOST_WORDS ||
    (isSentence && (pause >= BREATH_SECONDS || count >= LONG_WORDS))
  )
}
