import { type Day, addDays, dayNumber } from '../day.ts'

/** Divides figures by day into runs without a missing day: a line is drawn through each, never over a gap. */
export function unbroken<T extends { readonly day: Day }>(figures: readonly T[]): T[][] {
  const runs: T[][] = []
  for (const figure of figures) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && dayNumber(figure.day) === dayNumber(last.day) + 1) {
      run.push(figure)
    } else {
      runs.push([figure])
    }
  }
  return runs
}

/** Every day from the first figure to the last, those without a figure too. */
export function everyDay<T extends { readonly day: Day }>(
  figures: readonly T[],
): { readonly day: Day; readonly figure: T | undefined }[] {
  const [first, last] = [figures[0], figures.at(-1)]
  if (!first || !last) {
    return []
  }
  const known = new Map(figures.map((figure) => [figure.day, figure]))
  const length = dayNumber(last.day) - dayNumber(first.day) + 1
  return Array.from({ length }, (_, index) => {
    const day = addDays(first.day, index)
    return { day, figure: known.get(day) }
  })
}
