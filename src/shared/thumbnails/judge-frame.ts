/** A frame in grey, a byte a pixel, small enough to be looked at quickly. */
export interface GreyFrame {
  readonly pixels: Uint8Array
  readonly width: number
  readonly height: number
}

/** What a frame is like, and a print of it by which it is told from others. */
export interface JudgedFrame {
  /** Spread of how much each pixel differs from its neighbours, in levels of 0 to 255: low when blurred. */
  readonly sharpness: number
  /** From 0, black, white or without any contrast, to 1. */
  readonly light: number
  /** The mean levels of its fields, row by row. */
  readonly print: readonly number[]
}

const PRINT = { columns: 16, rows: 9 }

/** Looks at a frame: how sharp it is, how well lit, and what it looks like from afar. */
export function judgeFrame(frame: GreyFrame): JudgedFrame {
  return { sharpness: sharpnessOf(frame), light: lightOf(frame), print: printOf(frame) }
}

/** How far two frames are apart, in levels of 0 to 255: the mean difference of their fields. */
export function difference(one: JudgedFrame, other: JudgedFrame): number {
  const sum = one.print.reduce(
    (total, level, field) => total + Math.abs(level - (other.print[field] ?? 0)),
    0,
  )
  return sum / one.print.length
}

/** The variance of the Laplacian, the usual measure of focus (Pech-Pacheco et al., 2000), as its root. */
function sharpnessOf({ pixels, width, height }: GreyFrame): number {
  let sum = 0
  let squares = 0
  const at = (index: number) => pixels[index] ?? 0
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const index = y * width + x
      const around = at(index - 1) + at(index + 1) + at(index - width) + at(index + width)
      const edge = around - 4 * at(index)
      sum += edge
      squares += edge * edge
    }
  }
  const count = Math.max(1, (width - 2) * (height - 2))
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2))
}

/** Dark and glaring frames are judged down, and so are flat ones. */
function lightOf({ pixels }: GreyFrame): number {
  let sum = 0
  let squares = 0
  let lost = 0
  for (const level of pixels) {
    sum += level
    squares += level * level
    lost += level < 12 || level > 243 ? 1 : 0
  }
  const mean = sum / pixels.length
  const spread = Math.sqrt(Math.max(0, squares / pixels.length - mean ** 2))
  const brightness = 1 - Math.abs(mean - 128) / 128
  const contrast = Math.min(1, spread / 48)
  return brightness * contrast * (1 - lost / pixels.length)
}

function printOf({ pixels, width, height }: GreyFrame): number[] {
  const { columns, rows } = PRINT
  const sums = Array.from({ length: columns * rows }, () => ({ sum: 0, count: 0 }))
  pixels.forEach((level, index) => {
    const column = Math.floor(((index % width) * columns) / width)
    const row = Math.floor((Math.floor(index / width) * rows) / height)
    const field = sums[row * columns + column]
    if (field) {
      field.sum += level
      field.count++
    }
  })
  return sums.map(({ sum, count }) => sum / Math.max(1, count))
}
