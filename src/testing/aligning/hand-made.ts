import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { alignFile } from './align-reading.ts'
import { type Measured, measure } from './measure.ts'
import { RATE, decode } from './sound.ts'

interface Times {
  readonly language: string
  /** Of every line of the script, seen in the sound's spectrum and loudness. */
  readonly startsMs: readonly number[]
  /** Where there is no file with the same name. */
  readonly script?: string
}

const MEDIA = join(import.meta.dirname, '../../../../shared/media')
const TIMES = join(import.meta.dirname, '../../../bench/align/hand-made')

/** Readings by people whose times were set by hand; their sound lies beside the project. */
export function handMade() {
  return ['sonnet-001.mp3', 'jfk.wav'].map((media) => {
    const name = media.replace(/\.\w+$/, '')
    const file = join(MEDIA, media)
    return { name, file, align: () => alignByHand(name, file) }
  })
}

async function alignByHand(name: string, file: string): Promise<Measured> {
  const times = readFileSync(join(TIMES, `${name}.json`), 'utf8')
  const { language, startsMs, script } = JSON.parse(times) as Times
  const text = script ?? readFileSync(join(MEDIA, `${name}.txt`), 'utf8')
  const alignment = await alignFile(file, decode(file).length / RATE, text, language)
  return measure(alignment, { starts: startsMs.map((ms) => [ms / 1000]) })
}
