import type { ReadingProfile } from './reading-problems.ts'
import { PHRASE_START } from './wrap-lines.ts'

/** What would be one caption. */
export interface Piece {
  readonly text: string
  /** The word that comes after it; undefined at the end. */
  readonly next: string | undefined
  readonly seconds: number
  /** From its last word to the next. */
  readonly pauseSeconds: number | undefined
}

/** What breaking at a place costs, where nothing else is right or wrong. */
const AMID_PHRASE = 40
const BEFORE_PHRASE = 26
const AFTER_CLAUSE = 14
/** A second of pause is worth a sentence's end. */
const PAUSE_SECOND = 40
/** A sentence that begins within a caption, and a caption more. */
const SENTENCE_INSIDE = 15
const ONE_MORE = 10
/** Less than this is not left alone. */
const FEWEST_LETTERS = 12
const LONELY = 40
const UNEVEN = 30
const HURRIED = 40

const SENTENCE_END = /[.!?…。！？]["'”’»)\]]*$/
const CLAUSE_END = /[,;:–—，、；：]["'”’»)\]]*$/
const SENTENCES = /[.!?…。！？]["'”’»)\]]*\s+(?=\S)/g

/** Whether a text goes into the lines of a caption. */
export function fitsLines(text: string, { charactersPerLine, lines }: ReadingProfile): boolean {
  let from = 0
  for (let line = 1; text.length - from > charactersPerLine; line++) {
    const space = text.lastIndexOf(' ', from + charactersPerLine)
    if (line === lines || space < from) {
      return false
    }
    from = space + 1
  }
  return true
}

/** How badly a text reads as one caption of several. */
export function breakCost(piece: Piece, profile: ReadingProfile): number {
  const { text, seconds, pauseSeconds } = piece
  const most = profile.lines * profile.charactersPerLine
  const free = Math.max(0, 1 - text.length / most)
  const lonely = text.length < FEWEST_LETTERS || seconds < profile.shortestSeconds ? LONELY : 0
  const inside = (text.match(SENTENCES)?.length ?? 0) * SENTENCE_INSIDE
  const needed = text.length / profile.charactersPerSecond
  const given = seconds + (pauseSeconds ?? needed)
  const hurried = needed > given ? HURRIED * Math.min(1, needed / Math.max(given, 0.1) - 1) : 0
  return ONE_MORE + endCost(piece) + inside + lonely + UNEVEN * free ** 2 + hurried
}

function endCost({ text, next, pauseSeconds }: Piece): number {
  if (next === undefined || pauseSeconds === undefined || SENTENCE_END.test(text)) {
    return 0
  }
  const place = CLAUSE_END.test(text)
    ? AFTER_CLAUSE
    : PHRASE_START.test(next)
      ? BEFORE_PHRASE
      : AMID_PHRASE
  return Math.max(0, place - PAUSE_SECOND * Math.max(0, pauseSeconds))
}
