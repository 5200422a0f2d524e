/** Found wherever they begin, as they may overlap. A hyphen binds: what goes on after one is no number of its own. */
const ISBN_13 = /(?<!\d-?)(?=(97[89](?:[\s-]*\d){10})(?!-?\d))/g
/** Not the end of one of 13 digits that was written with spaces. */
const ISBN_10 = /(?<!\d-?|\b97[89]\s+)(?=((?:\d[\s-]*){9}[\dXx])(?!-?\d))/g

/**
 * The ISBN in a text as its 13 digits, however it was written; undefined when no check digit is right (ISO
 * 2108). Of several, the first that is right, of 13 digits before of 10.
 */
export function normaliseIsbn(text: string): string | undefined {
  const [ten] = candidates(text, ISBN_10).filter((digits) => checkDigit10(digits) === digits.at(-1))
  const thirteen = candidates(text, ISBN_13).find(
    (digits) => checkDigit13(digits) === digits.at(-1),
  )
  return thirteen ?? (ten === undefined ? undefined : asThirteen(ten))
}

function candidates(text: string, form: RegExp): string[] {
  return [...text.matchAll(form)].map(([, found = '']) => found.replace(/[\s-]/g, '').toUpperCase())
}

function asThirteen(ten: string): string {
  const bare = `978${ten.slice(0, 9)}`
  return `${bare}${checkDigit13(bare)}`
}

function checkDigit10(digits: string): string {
  const sum = [...digits.slice(0, 9)].reduce((all, digit, at) => all + Number(digit) * (10 - at), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}

function checkDigit13(digits: string): string {
  const sum = [...digits.slice(0, 12)].reduce(
    (all, digit, at) => all + Number(digit) * (at % 2 === 0 ? 1 : 3),
    0,
  )
  return String((10 - (sum % 10)) % 10)
}
