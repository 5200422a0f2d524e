import type { Font } from './fonts.ts'

const FIRST = ' '.charCodeAt(0)
const NO_WIDTH = /[\p{M}\p{Cf}\p{Cc}]/u
const ARABIC_LETTER = /\p{Script=Arabic}/u
/** In hundredths of the font size: letters of three teeth or a loop are wide, most others much narrower. */
const WIDE_ARABIC = /[سشصضڛۺڜ]/u
const ARABIC_WIDTH = { wide: 100, usual: 64 } as const
/** Signs that are common in titles and not among the first 95 characters. */
const SIGNS: readonly (readonly [string, number])[] = [
  ['‘’·', 36],
  ['“”„«»–•', 68],
]
/** Letters of other alphabets come from other fonts, which libass makes as high as this one. */
const USUAL_HEIGHT = 1.1

/** Width of a line in the unit of `fontSize`, rather too wide than too narrow. */
export function textWidth(text: string, fontSize: number, font: Font): number {
  const hundredths = [...text].reduce((sum, character) => sum + widthOf(character, font), 0)
  return (hundredths * fontSize) / 100
}

function widthOf(character: string, { widths, above, below }: Font): number {
  if (NO_WIDTH.test(character)) {
    return 0
  }
  if (ARABIC_LETTER.test(character)) {
    return WIDE_ARABIC.test(character) ? ARABIC_WIDTH.wide : ARABIC_WIDTH.usual
  }
  const sign = SIGNS.find(([characters]) => characters.includes(character))
  // A letter with marks is as wide as the letter.
  const plain = character.normalize('NFD').charCodeAt(0) - FIRST
  return sign?.[1] ?? widths[plain] ?? (100 * (above + below)) / USUAL_HEIGHT
}
