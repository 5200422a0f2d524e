import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { Ticks } from '#shared/time/ticks.ts'
import { replaceText } from '../../workspace/put-in-place.ts'

const Range = z.object({ start: Ticks, end: Ticks })
const Word = Range.extend({ from: z.number().int(), to: z.number().int() })
const Reading = Range.extend({ words: z.array(Word).readonly(), confidence: z.number() })
const Line = z.object({
  text: z.string(),
  reading: Reading.nullable(),
  repeats: z.array(Reading).readonly(),
})

/** An alignment, of what, and in which language it was compared. */
const KeptAlignment = z.object({
  language: z.string(),
  recordings: z.array(z.object({ assetId: z.string(), modifiedAtMs: z.number() })),
  alignment: z.object({
    lines: z.array(Line).readonly(),
    unscripted: z.array(Range).readonly(),
  }),
})
export type KeptAlignment = z.infer<typeof KeptAlignment>

/** Undefined when there is none, or what is there cannot be used: then everything is compared anew. */
export async function readKeptAlignment(file: string): Promise<KeptAlignment | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '')
  try {
    return KeptAlignment.safeParse(JSON.parse(text)).data
  } catch {
    return undefined // not even JSON
  }
}

/** The file is replaced only when the new one is whole. */
export async function keepAlignment(file: string, kept: KeptAlignment): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await replaceText(file, JSON.stringify(kept))
}
