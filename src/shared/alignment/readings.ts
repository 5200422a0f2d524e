import type { Usual } from './judge.ts'

/** A part of a line that was heard, in seconds, and how well it fits. */
export interface HeardPart {
  /** The line of the script and the part of that line. */
  readonly line: number
  readonly part: number
  readonly start: number
  readonly end: number
  /** Every word of the part. */
  readonly words: readonly { readonly start: number; readonly end: number }[]
  /** 1: fits as well as the lines of this recording usually do; 0: no better than any other line would. */
  readonly fit: number
}

/** One reading of a line: its parts as they follow each other. */
export interface Reading {
  readonly line: number
  readonly parts: readonly HeardPart[]
}

/** How well a part fits, told from what it and others cost. */
export function fitOf(cost: number, others: number, { right, wrong }: Usual): number {
  return Math.max(0, (others - cost) / Math.max(0.1, wrong - right))
}

/** Joins parts, in order of time, that follow each other in one line. */
export function readingsOf(parts: readonly HeardPart[]): Reading[] {
  const readings: { line: number; parts: HeardPart[] }[] = []
  for (const part of parts) {
    const last = readings.at(-1)
    if (last && last.line === part.line && (last.parts.at(-1)?.part ?? 0) < part.part) {
      last.parts.push(part)
    } else {
      readings.push({ line: part.line, parts: [part] })
    }
  }
  return readings
}

/**
 * Of several readings of a line the one that counts: those in the order of the script weigh together, and of
 * equals the later one wins, because a reader who says a line again means the second time. Answers the
 * numbers of the readings chosen, at most one for each line.
 */
export function chooseReadings(readings: readonly Reading[]): Set<number> {
  const weight = readings.map(({ parts }) =>
    parts.reduce((sum, { start, end, fit }) => sum + (end - start) * Math.min(fit, 1.2), 0),
  )
  const chosen = new Set(heaviestRise(readings, weight))
  const lines = new Set([...chosen].map((index) => readings[index]?.line))
  const best = new Map<number, number>()
  readings.forEach(({ line }, index) => {
    if (!lines.has(line) && (weight[index] ?? 0) >= (weight[best.get(line) ?? index] ?? 0)) {
      best.set(line, index)
    }
  })
  best.forEach((index) => chosen.add(index))
  return chosen
}

/** A later reading of a line wins unless it lacks this much of its weight. */
const LATER_WINS = 0.3

/** The readings that rise from line to line and weigh most together. */
function heaviestRise(readings: readonly Reading[], weight: readonly number[]): number[] {
  const total: number[] = []
  const before: number[] = []
  let heaviest = -1
  readings.forEach(({ line }, index) => {
    let from = -1
    for (let earlier = index - 1; earlier >= 0; earlier--) {
      const rises = (readings[earlier]?.line ?? 0) < line
      const slack = LATER_WINS * (weight[from] ?? 0)
      if (rises && (from === -1 || (total[earlier] ?? 0) > (total[from] ?? 0) + slack)) {
        from = earlier
      }
    }
    before[index] = from
    total[index] = (weight[index] ?? 0) + (total[from] ?? 0)
    const slack = LATER_WINS * (weight[index] ?? 0)
    if (heaviest === -1 || (total[index] ?? 0) >= (total[heaviest] ?? 0) - slack) {
      heaviest = index
    }
  })
  const rise: number[] = []
  for (let index = heaviest; index >= 0; index = before[index] ?? -1) {
    rise.push(index)
  }
  return rise
}
