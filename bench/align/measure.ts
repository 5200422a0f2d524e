import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Alignment } from '#shared/alignment/alignment.ts'
import { scriptLines } from '#shared/alignment/script-lines.ts'
import { fromSeconds, toSeconds, ZERO } from '#shared/time/ticks.ts'
import { alignScript } from '#main/captions/align/align-script.ts'
import { programs } from '#testing/make-media.ts'
import { type MadeReading } from './reading.ts'
import { RATE, asWav } from './sound.ts'

/** What an alignment is worth against known times. */
export interface Measured {
  /** Of the starts of lines that were found, in seconds. */
  readonly errors: readonly number[]
  readonly read: number
  /** Lines that were read and not found. */
  readonly missed: readonly string[]
  /** Lines that were found where they were not read. */
  readonly wrong: readonly string[]
}

/** Further off is not late or early: it is somewhere else. */
const ELSEWHERE = 1.5

export function measure(
  { lines }: Pick<Alignment, 'lines'>,
  starts: readonly (readonly number[])[],
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
    if (error > ELSEWHERE) {
      wrong.push(text)
    } else {
      errors.push(error)
    }
  })
  return { errors, missed, wrong, read: starts.filter((times) => times.length > 0).length }
}

export async function alignFile(
  file: string,
  seconds: number,
  script: string,
  language: string,
): Promise<Alignment> {
  const recordings = [{ sounds: [{ file, offset: ZERO }], duration: fromSeconds(seconds) }]
  return await alignScript(
    programs,
    { recordings, lines: scriptLines(script), language },
    { signal: new AbortController().signal, report: () => undefined },
  )
}

/** Aligns a reading that was put together. */
export async function alignReading(
  { samples, lines }: MadeReading,
  language: string,
  folder: string,
): Promise<Alignment> {
  const file = join(folder, 'reading.wav')
  writeFileSync(file, asWav(samples))
  return await alignFile(file, samples.length / RATE, lines.join('\n'), language)
}

/** The value below which that part of them lies. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
}
