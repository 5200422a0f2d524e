import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Alignment } from '#shared/alignment/alignment.ts'
import { scriptLines } from '#shared/alignment/script-lines.ts'
import { ZERO, fromSeconds } from '#shared/time/ticks.ts'
import { alignScript } from '#main/captions/align/align-script.ts'
import { programs } from '../make-media.ts'
import type { MadeReading } from './reading.ts'
import { RATE, asWav } from './sound.ts'

/** Aligns a recording of known length. */
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
