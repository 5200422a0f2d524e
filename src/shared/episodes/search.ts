/** Whether every word that is looked for is somewhere in the text, whatever the case and accents. */
export function hasWords(text: string, wanted: string): boolean {
  const plain = folded(text)
  return wordsIn(wanted).every((word) => plain.includes(word))
}

/** The words of what a person typed, without case and accents. */
export function wordsIn(wanted: string): string[] {
  return folded(wanted)
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** Without case, accents and vowel signs: as words are compared. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
}

/**
 * The letters of a folded text and the pairs of neighbours in its words, each once and spelled by their
 * numbers; of a word of one or two letters the last piece is the whole word.
 */
export function lettersIn(text: string): string[] {
  const pieces = text.split(/\s+/).flatMap((word) => {
    const letters = [...word].map((letter) => letter.codePointAt(0)?.toString(16) ?? '')
    return [...letters, ...letters.slice(1).map((letter, index) => `${letters[index]}x${letter}`)]
  })
  return [...new Set(pieces)]
}
