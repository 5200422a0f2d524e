import chardet from 'chardet'

/** A text and the encoding it was found to be in, as `TextDecoder` names it. */
export interface DecodedText {
  readonly text: string
  readonly encoding: string
}

/** What old subtitle programs write, the likeliest first, with the standards that hold the same letters. */
const OLD: readonly (readonly [encoding: string, alike: string])[] = [
  ['windows-1252', 'ISO-8859-1'],
  ['windows-1250', 'ISO-8859-2'],
  ['windows-1256', 'ISO-8859-6'],
]

/**
 * Decodes UTF-8, UTF-16 (also without its mark), and what Windows wrote before: 1252 (western), 1250 (central
 * European) and 1256 (Arabic), told apart by which letters are frequent together.
 */
export function decodeText(bytes: Buffer): DecodedText {
  const wide = utf16Of(bytes)
  if (wide) {
    return decoded(bytes, wide)
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return decoded(bytes, oldEncoding(bytes))
  }
}

function decoded(bytes: Buffer, encoding: string): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

/** By its mark, or by the empty halves of plain letters. */
function utf16Of(bytes: Buffer): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) {
    return 'utf-16le'
  }
  if (first === 0xfe && second === 0xff) {
    return 'utf-16be'
  }
  const start = bytes.subarray(0, 64)
  const empty = (from: number) => start.filter((byte, at) => at % 2 === from && byte === 0).length
  const few = start.length / 8
  if (empty(1) > few && empty(0) === 0) {
    return 'utf-16le'
  }
  return empty(0) > few && empty(1) === 0 ? 'utf-16be' : undefined
}

function oldEncoding(bytes: Buffer): string {
  const found = chardet.analyse(bytes)
  const confidence = (name: string) => found.find((match) => match.name === name)?.confidence ?? 0
  const [best] = OLD.map(([encoding, alike]) => ({
    encoding,
    certain: Math.max(confidence(encoding), confidence(alike)),
  })).toSorted((a, b) => b.certain - a.certain)
  return best?.encoding ?? 'windows-1252'
}
