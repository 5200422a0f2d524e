/** Where the eyes rest: this part of the height from the top. */
export const READING_LINE = 0.34

const NEAR = 2

/** Tells the stylesheet which sentence is being read, and which are close to it. */
export function markCurrentLine(view: HTMLElement, text: HTMLElement): void {
  const lines = text.children
  const at = view.scrollTop + view.clientHeight * READING_LINE
  const current = Math.max(0, Math.min(lines.length - 1, lineAt(lines, at)))
  for (const line of text.querySelectorAll('[data-near]')) {
    line.removeAttribute('data-near')
  }
  for (let distance = -NEAR; distance <= NEAR; distance++) {
    lines[current + distance]?.setAttribute('data-near', `${Math.abs(distance)}`)
  }
}

/** The last line that begins at or above a height; lines are in order. */
function lineAt(lines: HTMLCollection, at: number): number {
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >> 1
    const line = lines[middle]
    if (line instanceof HTMLElement && line.offsetTop <= at) {
      low = middle + 1
    } else {
      high = middle
    }
  }
  return low - 1
}
