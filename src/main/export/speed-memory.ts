import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ExportSpeeds } from '#shared/export/estimate.ts'
import type { PresetId } from '#shared/export/preset.ts'
import { replaceText } from '../workspace/put-in-place.ts'

/** How much a new speed counts beside what was remembered. */
const NEWEST_COUNTS = 0.5

/** How fast this computer exported, kept in the cache: losing it costs nothing but a guess. */
export class SpeedMemory {
  readonly #file: string
  #writing: Promise<void> = Promise.resolve()

  constructor(file: string) {
    this.#file = file
  }

  async read(): Promise<ExportSpeeds> {
    const text = await readFile(this.#file, 'utf8').catch(() => '{}')
    const known = ExportSpeeds.safeParse(parsed(text))
    return known.success ? known.data : {}
  }

  /** Speeds are written one after the other. */
  remember(preset: PresetId, speed: number): Promise<void> {
    const write = async () => {
      const speeds = await this.read()
      const before = speeds[preset] ?? speed
      const mean = before + (speed - before) * NEWEST_COUNTS
      await mkdir(dirname(this.#file), { recursive: true })
      await replaceText(this.#file, JSON.stringify({ ...speeds, [preset]: mean }))
    }
    this.#writing = this.#writing.then(write, write)
    return this.#writing
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) {
      return {}
    }
    throw error
  }
}
