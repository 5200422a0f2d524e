import type { KitColours } from './kit.ts'

/** WCAG 2.2, 1.4.3: letters on their ground. */
export const LETTERS_CONTRAST = 4.5
/** WCAG 2.2, 1.4.11: a bar or another mark beside its ground. */
export const MARK_CONTRAST = 3

/** How far two colours (`#RRGGBB`) are apart, 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrastRatio(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

/** A colour mixed with as much of another, 0 to 1. */
export function mixed(colour: string, other: string, share: number): string {
  const parts = channels(colour).map((value, index) => {
    const goal = channels(other)[index] ?? value
    return Math.round(value + (goal - value) * share)
  })
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`.toUpperCase()
}

export interface ContrastFault {
  readonly colour: 'letters' | 'accent'
  readonly ratio: number
  readonly needed: number
  /** The nearest colour that can be seen. */
  readonly mended: string
}

/** Which of a show's colours cannot be told from their ground, and what would mend them. */
export function contrastFaults({ ground, ...others }: KitColours): ContrastFault[] {
  const needs = { letters: LETTERS_CONTRAST, accent: MARK_CONTRAST }
  return (['letters', 'accent'] as const).flatMap((colour) => {
    const [needed, ratio] = [needs[colour], contrastRatio(others[colour], ground)]
    return ratio >= needed
      ? []
      : [{ colour, ratio, needed, mended: mendedColour(others[colour], ground, needed) }]
  })
}

const STEPS = 50

/** Lighter or darker, whichever needs the smaller change, until it has the contrast (4.5 at most: more may not exist). */
export function mendedColour(colour: string, ground: string, needed: number): string {
  for (let step = 0; step <= STEPS; step++) {
    const found = ['#FFFFFF', '#000000']
      .map((end) => mixed(colour, end, step / STEPS))
      .find((candidate) => contrastRatio(candidate, ground) >= needed)
    if (found !== undefined) {
      return found
    }
  }
  return contrastRatio('#FFFFFF', ground) > contrastRatio('#000000', ground) ? '#FFFFFF' : '#000000'
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
