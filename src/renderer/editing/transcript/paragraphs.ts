import type { HeardWord, WordRange } from '#shared/transcript/transcript.ts'

/** As the stylesheet has them. */
const LINE_PIXELS = 28
const PADDING_PIXELS = 12
const TIME_PIXELS = 88
const LETTER_PIXELS = 8.1

/** The words of each paragraph, in the order in which they are heard. */
export function paragraphsOf(words: readonly HeardWord[]): WordRange[] {
  const starts = words.flatMap(({ source }, index) => {
    const before = words[index - 1]?.source
    return before?.paragraph === source.paragraph && before.assetId === source.assetId
      ? []
      : [index]
  })
  return starts.map((from, number) => ({ from, to: starts[number + 1] ?? words.length }))
}

/** About where each paragraph begins, and where the last ends: what is in sight lies as it is. */
export function paragraphTops(
  words: readonly HeardWord[],
  paragraphs: readonly WordRange[],
  width: number,
): number[] {
  const perLine = Math.max(8, (width - TIME_PIXELS) / LETTER_PIXELS)
  const tops = [0]
  for (const { from, to } of paragraphs) {
    let letters = 0
    for (let index = from; index < to; index++) {
      letters += (words[index]?.source.text.length ?? 0) + 1
    }
    const height = Math.ceil(letters / perLine) * LINE_PIXELS + PADDING_PIXELS
    tops.push((tops.at(-1) ?? 0) + height)
  }
  return tops
}
