/** Advance widths of Plus Jakarta Sans ExtraBold in hundredths of the font size, by width. */
const WIDTHS: readonly (readonly [string, number])[] = [
  [' ', 18],
  ["Iijl'`", 29],
  ['!(),-.1:;Jfrt|[]{}"', 42],
  ['LTcesvxyzk?/\\*2357890Zgau', 60],
  ['EFPRSbdhnopq$4689', 66],
  ['ABDHKNUVXY+<=>^_~', 73],
  ['CGOQ&', 83],
  ['MWmw#%@', 97],
]

/** Wider than nearly every letter of other alphabets. */
const UNKNOWN = 75

/** Width of a line of title in pixels, rather too wide than too narrow. */
export function textWidth(text: string, fontSize: number): number {
  const hundredths = [...text].reduce((sum, character) => sum + widthOf(character), 0)
  return (hundredths * fontSize) / 100
}

function widthOf(character: string): number {
  const plain = character.normalize('NFD').charAt(0)
  return WIDTHS.find(([characters]) => characters.includes(plain))?.[1] ?? UNKNOWN
}
