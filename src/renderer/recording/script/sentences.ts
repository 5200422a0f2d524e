/** A stretch of the script that is read in one breath. */
export interface ScriptLine {
  readonly text: string
  /** Whether a new part begins with it. */
  readonly opensPart: boolean
}

/** The script, sentence by sentence; an empty line begins a new part, a new line a new sentence. */
export function scriptLines(text: string, language: string): ScriptLine[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return text
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').flatMap((line) => sentencesOf(line, segmenter)))
    .filter((part) => part.length > 0)
    .flatMap((part) => part.map((line, index) => ({ text: line, opensPart: index === 0 })))
}

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

function sentencesOf(line: string, segmenter: Intl.Segmenter): string[] {
  return [...segmenter.segment(line)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '')
    .reduce<string[]>(joinSpeech, [])
}

/** What goes on in small letters belongs to the sentence before: “Siapa di situ?” bisiknya. */
function joinSpeech(sentences: string[], next: string): string[] {
  const before = sentences.at(-1)
  return before !== undefined && /^\p{Ll}/u.test(next)
    ? [...sentences.slice(0, -1), `${before} ${next}`]
    : [...sentences, next]
}
