import { appendFile, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { packetBounds } from '#shared/export/adts.ts'
import { ON_BOTH_SIDES, aacEncoding } from '#shared/export/encoding.ts'
import { loudnessFilter } from '#shared/export/loudness-filter.ts'
import { EXPORT_SAMPLE_RATE } from '#shared/export/preset.ts'
import type { SoundSection } from '#shared/export/sound-sections.ts'
import { fromSeconds } from '#shared/time/ticks.ts'
import { type RunOptions, runFfmpeg } from '../../ffmpeg/run.ts'
import type { AssembledSound } from './assemble-sound.ts'
import { together } from '../../jobs/together.ts'

export interface SectionWork {
  readonly kbps: number
  readonly folder: string
  readonly options: RunOptions
}

/**
 * Codes sound as AAC, all sections at once, and joins their packets. Answers a file of ADTS that decodes as if
 * one encoder had written it. Throws as `runFfmpeg` does.
 */
export async function encodeSections(
  sound: AssembledSound,
  sections: readonly SoundSection[],
  work: SectionWork,
): Promise<string> {
  const done = sections.map(() => 0)
  const coded = await together(
    sections.map((section, index) => {
      const onProgress = (fraction: number) => {
        done[index] = fraction
        work.options.onProgress?.(done.reduce((sum, each) => sum + each, 0) / done.length)
      }
      const file = join(work.folder, `sound-${index}.aac`)
      return encodeSection(sound, section, {
        ...work,
        file,
        options: { ...work.options, onProgress },
      })
    }),
  )
  const joined = join(work.folder, 'sound.aac')
  await rm(joined, { force: true })
  for (const [index, file] of coded.entries()) {
    await appendFile(joined, keptOf(await readFile(file), sections[index]))
  }
  return joined
}

async function encodeSection(
  { file: sound, correction }: AssembledSound,
  { from, to }: SoundSection,
  { kbps, options, file }: SectionWork & { readonly file: string },
): Promise<string> {
  const samples = to - from
  const level = loudnessFilter(correction, samples)
  const heard = `atrim=end_sample=${samples},${level},${ON_BOTH_SIDES}`
  const start = (from / EXPORT_SAMPLE_RATE).toFixed(3)
  await runFfmpeg(
    {
      inputs: [{ file: sound, options: ['-ss', start] }],
      filter: `[0:a]${heard}[level]`,
      outputs: [{ file, options: ['-map', '[level]', ...aacEncoding(kbps), '-f', 'adts'] }],
    },
    { ...options, duration: fromSeconds(samples / EXPORT_SAMPLE_RATE) },
  )
  return file
}

function keptOf(coded: Buffer, section: SoundSection | undefined): Buffer {
  const bounds = packetBounds(coded)
  const { dropped = 0, kept } = section ?? {}
  return coded.subarray(
    bounds[dropped],
    bounds[kept === undefined ? bounds.length - 1 : dropped + kept],
  )
}
