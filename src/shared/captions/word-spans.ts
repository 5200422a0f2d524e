/** Where a word stands in a text. */
export interface WordSpan {
  readonly from: number
  readonly to: number
}

/** Writing that puts no spaces between words. */
const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,:-][\p{L}\p{N}\p{M}]+)*/gu
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** The words of a text in order, without the marks around them; `kata-kata`, `don't` and `3.5` are one each. */
export function wordSpans(text: string): WordSpan[] {
  return [...text.matchAll(WORD)].flatMap(({ index, 0: word }) =>
    needsNoSpace(word) ? segmented(word, index) : [{ from: index, to: index + word.length }],
  )
}

/** Whether words are written without spaces here. */
export function needsNoSpace(text: string): boolean {
  return NO_SPACES.test(text)
}

/** A word as it is compared: without the marks in and around it, in small letters. */
export function plainWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
}

function segmented(text: string, offset: number): WordSpan[] {
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ from: offset + index, to: offset + index + segment.length }))
}
