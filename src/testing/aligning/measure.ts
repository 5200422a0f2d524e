import type { Alignment } from '#shared/alignment/alignment.ts'
import { toSeconds } from '#shared/time/ticks.ts'
import type { MadeReading } from './reading.ts'

/** What an alignment is worth against known times. */
export interface Measured {
  /** Of the starts of lines that were found, in seconds. */
  readonly errors: readonly number[]
  /** Lines that were read. */
  readonly read: number
  /** Lines that were read and not found. */
  readonly missed: readonly string[]
  /** Lines that were found where they were not read. */
  readonly wrong: readonly string[]
}

/** Further off is not late or early: it is somewhere else. */
const ELSEWHERE_SECONDS = 1.5

export function measure(
  { lines }: Pick<Alignment, 'lines'>,
  { starts }: Pick<MadeReading, 'starts'>,
): Measured {
  const errors: number[] = []
  const missed: string[] = []
  const wrong: string[] = []
  lines.forEach(({ text, reading }, index) => {
    const times = starts[index] ?? []
    if (!reading) {
      missed.push(...(times.length > 0 ? [text] : []))
      return
    }
    const found = toSeconds(reading.start)
    const error = Math.min(...times.map((time) => Math.abs(found - time)))
    if (error > ELSEWHERE_SECONDS) {
      wrong.push(text)
    } else {
      errors.push(error)
    }
  })
  return { errors, missed, wrong, read: starts.filter((times) => times.length > 0).length }
}

export function joinMeasured(all: readonly Measured[]): Measured {
  return {
    errors: all.flatMap(({ errors }) => errors),
    read: all.reduce((sum, { read }) => sum + read, 0),
    missed: all.flatMap(({ missed }) => missed),
    wrong: all.flatMap(({ wrong }) => wrong),
  }
}

/** The value below which that part of them lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
}
