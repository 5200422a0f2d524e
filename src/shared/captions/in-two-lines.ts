/** Broken at the space nearest the middle, rather behind a comma, when it is too long for one line. */
export function inTwoLines(text: string, longest: number): string {
  const whole = text.trim()
  if (whole.length <= longest) {
    return whole
  }
  const spaces = [...whole.matchAll(/\s/g)].map(({ index }) => index)
  const best = spaces.reduce<number | undefined>(
    (chosen, space) =>
      chosen === undefined || cost(whole, space, longest) < cost(whole, chosen, longest)
        ? space
        : chosen,
    undefined,
  )
  return best === undefined
    ? whole
    : `${whole.slice(0, best)}\n${whole.slice(best + 1).trimStart()}`
}

const BEHIND_PUNCTUATION = 8
const TOO_LONG = 1000

function cost(text: string, space: number, longest: number): number {
  const first = space
  const second = text.length - space - 1
  const isBehindPunctuation = /[,.;:!?…–—]/.test(text[space - 1] ?? '')
  return (
    Math.abs(first - second) -
    (isBehindPunctuation ? BEHIND_PUNCTUATION : 0) +
    (Math.max(first, second) > longest ? TOO_LONG : 0)
  )
}
