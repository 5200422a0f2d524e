/** Text broken into lines, at the largest size that fits. */
export interface FittedText {
  readonly lines: readonly string[]
  readonly fontSize: number
}

export interface TextBox {
  readonly width: number
  readonly height: number
  readonly largest: number
  /** Below this the text only goes when it fits no other way; then long words are broken as well. */
  readonly smallest: number
  readonly mostLines: number
  /** From one line to the next, in font sizes. */
  readonly lineHeight: number
  readonly widthOf: (line: string, fontSize: number) => number
  /** All lines about as long, instead of the first ones as long as can be. */
  readonly isBalanced?: boolean
}

/** The largest size at which a text fits its box; line ends of the person's own are kept. */
export function fitText(text: string, box: TextBox): FittedText {
  const paragraphs = text
    .trim()
    .split('\n')
    .map((line) => line.split(/\s+/).filter(Boolean))
    .filter((line) => line.length > 0)
  const step = Math.max(1, Math.round(box.largest / 75))
  for (let fontSize = box.largest; fontSize > box.smallest; fontSize -= step) {
    const lines = wrap(paragraphs, fontSize, box)
    if (lines.length <= box.mostLines && fits(lines, fontSize, box)) {
      return { lines: box.isBalanced ? balanced(paragraphs, fontSize, box) : lines, fontSize }
    }
  }
  return squeezed(paragraphs, box)
}

/** As small as it has to be, in as many lines as that takes. */
function squeezed(paragraphs: readonly (readonly string[])[], box: TextBox): FittedText {
  let fontSize = box.smallest
  for (;;) {
    const pieces = paragraphs.map((words) => words.flatMap((word) => broken(word, fontSize, box)))
    const lines = wrap(pieces, fontSize, box)
    if (fits(lines, fontSize, box) || fontSize <= 1) {
      return { lines, fontSize }
    }
    fontSize = Math.max(1, fontSize * 0.94)
  }
}

function fits(lines: readonly string[], fontSize: number, box: TextBox): boolean {
  return (
    lines.length * fontSize * box.lineHeight <= box.height &&
    lines.every((line) => box.widthOf(line, fontSize) <= box.width)
  )
}

/** In as many lines as it takes, none longer than it must be for that. */
function balanced(
  paragraphs: readonly (readonly string[])[],
  fontSize: number,
  box: TextBox,
): string[] {
  let lines = wrap(paragraphs, fontSize, box)
  // Marks without a letter have no width: for them it ends where a line is no longer one.
  for (let width = box.width; width > 1; width *= 0.96) {
    const narrower = wrap(paragraphs, fontSize, { ...box, width })
    if (narrower.length > lines.length || !fits(narrower, fontSize, { ...box, width })) {
      return lines
    }
    lines = narrower
  }
  return lines
}

function wrap(
  paragraphs: readonly (readonly string[])[],
  fontSize: number,
  box: TextBox,
): string[] {
  return paragraphs.flatMap((words) => wrapWords(words, fontSize, box))
}

function wrapWords(words: readonly string[], fontSize: number, box: TextBox): string[] {
  const lines: string[] = []
  for (const word of words) {
    const line = lines.at(-1)
    if (line !== undefined && box.widthOf(`${line} ${word}`, fontSize) <= box.width) {
      lines[lines.length - 1] = `${line} ${word}`
    } else {
      lines.push(word)
    }
  }
  return lines
}

/** A word in pieces that each fit a line; a letter and its marks stay together. */
function broken(word: string, fontSize: number, box: TextBox): string[] {
  if (box.widthOf(word, fontSize) <= box.width) {
    return [word]
  }
  const pieces: string[] = []
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const piece = pieces.at(-1)
    if (piece !== undefined && box.widthOf(piece + segment, fontSize) <= box.width) {
      pieces[pieces.length - 1] = piece + segment
    } else {
      pieces.push(segment)
    }
  }
  return pieces
}
