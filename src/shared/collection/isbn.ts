/** An ISBN as its 13 digits, however it was written; undefined when its check digit is wrong (ISO 2108). */
export function normaliseIsbn(text: string): string | undefined {
  const found = /(?:97[89][\s-]*)?(?:\d[\s-]*){9}[\dXx]/.exec(text)
  const digits = found?.[0].replace(/[\s-]/g, '').toUpperCase() ?? ''
  if (digits.length === 13) {
    return checkDigit13(digits) === digits.at(-1) ? digits : undefined
  }
  if (digits.length !== 10 || checkDigit10(digits) !== digits.at(-1)) {
    return undefined
  }
  const bare = `978${digits.slice(0, 9)}`
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
