import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Recognised } from './messages.ts'
import type { SpeechChunk } from './speech-chunks.ts'

const Line = z.object({
  at: z.number(),
  length: z.number(),
  language: z.string(),
  pieces: z.array(z.object({ text: z.string(), start: z.number(), end: z.number() })),
})

/** What was recognised of a sound, a line for each chunk as soon as it is done: after a restart it is not heard again. */
export class KeptChunks {
  readonly #file: string
  readonly #known: ReadonlyMap<string, Recognised>

  private constructor(file: string, known: ReadonlyMap<string, Recognised>) {
    this.#file = file
    this.#known = known
  }

  /** A line that was being written when the computer stopped is as if it was not there. */
  static async read(file: string): Promise<KeptChunks> {
    const text = await readFile(file, 'utf8').catch(() => '')
    const lines = text.split('\n').flatMap((line) => Line.safeParse(parsed(line)).data ?? [])
    const known = lines.map(
      ({ at, length, language, pieces }) => [`${at}:${length}`, { language, pieces }] as const,
    )
    return new KeptChunks(file, new Map(known))
  }

  find({ at, samples }: SpeechChunk): Recognised | undefined {
    return this.#known.get(`${at}:${samples.length}`)
  }

  async keep({ at, samples }: SpeechChunk, recognised: Recognised): Promise<void> {
    await mkdir(dirname(this.#file), { recursive: true })
    const line = JSON.stringify({ at, length: samples.length, ...recognised })
    // A line of its own also behind half a one.
    await appendFile(this.#file, `\n${line}\n`)
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined // cut off
  }
}
