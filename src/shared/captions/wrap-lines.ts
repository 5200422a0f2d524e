/** After these a line ends well; before these words it does too. */
const PHRASE_END = /[,.;:!?…，。、；：！？]$/
export const PHRASE_START =
  /^(dan|atau|tetapi|tapi|yang|karena|sehingga|agar|untuk|dengan|lalu|kemudian|ketika|jika|and|or|but|that|which|because|so|to|with|then|when|if|who)$/i

/** How much worse a line end in the middle of a phrase is, in characters of unevenness. */
const AMID_PHRASE = 8

/**
 * Breaks words into as few lines as they need, of even length and at the ends of phrases where that can be.
 * Undefined when they do not fit into so many lines of so many characters.
 */
export function wrapLines(
  text: string,
  { charactersPerLine, lines }: { readonly charactersPerLine: number; readonly lines: number },
): string[] | undefined {
  const words = text.split(/\s+/).filter(Boolean)
  for (let count = 1; count <= lines; count++) {
    const wrapped = bestBreaks(words, count, charactersPerLine)
    if (wrapped) {
      return wrapped
    }
  }
  return undefined
}

/** Tries every way to end `count` lines: captions are short. */
function bestBreaks(words: readonly string[], count: number, limit: number): string[] | undefined {
  const all = words.join(' ')
  if (count === 1) {
    return all !== '' && all.length <= limit ? [all] : undefined
  }
  let best: { lines: string[]; cost: number } | undefined
  for (let end = 1; end < words.length; end++) {
    const line = words.slice(0, end).join(' ')
    if (line.length > limit) {
      break
    }
    const rest = bestBreaks(words.slice(end), count - 1, limit)
    const isPhrase = PHRASE_END.test(words[end - 1] ?? '') || PHRASE_START.test(words[end] ?? '')
    const uneven = rest ? Math.abs(line.length - (rest[0]?.length ?? 0)) : 0
    const cost = uneven + (isPhrase ? 0 : AMID_PHRASE)
    if (rest && (!best || cost < best.cost)) {
      best = { lines: [line, ...rest], cost }
    }
  }
  return best?.lines
}
