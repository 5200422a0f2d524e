import { plainWord, wordSpans } from '../captions/word-spans.ts'
import { addChapter } from '../editing/chapters.ts'
import type { Timeline } from '../editing/timeline.ts'
import { timelineLength } from '../editing/timeline.ts'
import { type Ticks, ZERO, fromSeconds, later, ticks } from '../time/ticks.ts'
import { type Heard, momentBefore } from './range-of-words.ts'
import { type ScriptSection, scriptSections } from './script-sections.ts'
import type { HeardWord, Transcript } from './transcript.ts'

/** YouTube shows no chapter that is shorter. */
const SHORTEST = fromSeconds(10)
/** Where nothing is called a chapter, they are at least this long, and at most so many. */
const PARAGRAPH = fromSeconds(30)
const MOST = 12
/** So many words of a section's beginning must be heard to find it, and are looked for no further. */
const BEGINNING = 4
/** Words of a title that is made from what is said. */
const TITLE_WORDS = 6

export interface Suggestion {
  readonly at: Ticks
  readonly title: string
}

export interface SuggestionSource {
  readonly transcript: Transcript
  readonly heard: Heard
  /** Empty when there is none. */
  readonly script: string
}

/**
 * Where chapters could begin: at the headings of the script, otherwise at its paragraphs, otherwise where the
 * speaker begins a new paragraph. None is near another or near a chapter there is.
 */
export function suggestChapters(timeline: Timeline, source: SuggestionSource): Suggestion[] {
  const { words } = source.transcript
  const sections = scriptSections(source.script)
  const headed = findSections(
    words,
    sections.filter(({ isHeading }) => isHeading),
  )
  const spoken = headed.length > 0 ? headed : findSections(words, sections)
  const found = spoken.length > 1 ? spoken : paragraphStarts(words)
  const isNamed = headed.length > 1
  const apart = isNamed
    ? SHORTEST
    : later(PARAGRAPH, ticks(Math.ceil(timelineLength(timeline) / MOST)))
  return spaced(timeline, source, found, apart)
}

/** Puts suggestions in as chapters; each gets its id from `newId`. */
export function addSuggestions(
  timeline: Timeline,
  suggestions: readonly Suggestion[],
  newId: () => string,
): Timeline {
  return suggestions.reduce(
    (result, suggestion) => addChapter(result, { ...suggestion, id: newId() }),
    timeline,
  )
}

interface Beginning {
  readonly index: number
  readonly title: string
}

/** The first chapter begins with the episode when it begins soon after. */
function spaced(
  timeline: Timeline,
  { transcript, heard }: SuggestionSource,
  beginnings: readonly Beginning[],
  apart: Ticks,
): Suggestion[] {
  const taken = timeline.chapters.map(({ at }) => at)
  const end = timelineLength(timeline)
  return beginnings.flatMap(({ index, title }) => {
    const moment = momentBefore(transcript, index, heard)
    const at = moment < SHORTEST ? ZERO : moment
    const isFree = taken.every((other) => Math.abs(other - at) >= apart) && end - at >= SHORTEST
    if (!isFree) {
      return []
    }
    taken.push(at)
    return [{ at, title }]
  })
}

/** In order; a section that is not heard after the one before it is left out. */
function findSections(
  words: readonly HeardWord[],
  sections: readonly ScriptSection[],
): Beginning[] {
  let from = 0
  return sections.flatMap(({ title, texts }) => {
    const index = texts
      .map((text) => plainWords(text).slice(0, BEGINNING))
      .map((wanted) => indexOfWords(words, wanted, from))
      .find((place) => place !== undefined)
    if (index === undefined) {
      return []
    }
    from = index + 1
    return [{ index, title: shortened(title) }]
  })
}

function indexOfWords(
  words: readonly HeardWord[],
  wanted: readonly string[],
  from: number,
): number | undefined {
  const index = words.findIndex(
    (_, at) =>
      at >= from && wanted.every((word, offset) => words[at + offset]?.source.plain === word),
  )
  return index === -1 || wanted.length === 0 ? undefined : index
}

function paragraphStarts(words: readonly HeardWord[]): Beginning[] {
  return words.flatMap(({ source }, index) => {
    const before = words[index - 1]?.source
    if (before?.paragraph === source.paragraph && before.assetId === source.assetId) {
      return []
    }
    const said = words.slice(index, index + TITLE_WORDS + 1).map((word) => word.source.text)
    return [{ index, title: shortened(said.join(' ')) }]
  })
}

function plainWords(text: string): string[] {
  return wordSpans(text).map(({ from, to }) => plainWord(text.slice(from, to)))
}

/** The first words, without marks at the end. */
function shortened(text: string): string {
  const words = text.trim().split(/\s+/)
  const some = words.slice(0, TITLE_WORDS).join(' ')
  const isWhole = words.length <= TITLE_WORDS
  const title = isWhole ? some : some.replace(/[\p{P}]+$/u, '')
  return isWhole ? title.replace(/[.,;:]+$/u, '') : `${title}…`
}
