import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { alignFile } from '#testing/aligning/align-reading.ts'
import { measure } from '#testing/aligning/measure.ts'
import { type Voice, read } from '#testing/aligning/reading.ts'
import { RATE, asWav } from '#testing/aligning/sound.ts'
import { tableRow } from './table.ts'
import { seconds } from '../yardstick.ts'

/** How long a long reading takes, how much memory, and how well it is found. */
export async function costs(
  voices: readonly Voice[],
  minutes: number,
  folder: string,
): Promise<string> {
  const voice = voices.find(({ name }) => name.startsWith('eSpeak'))
  if (!voice) {
    return 'speed: skipped, nobody can read'
  }
  const reading = longReading(voice, minutes)
  const file = join(folder, 'long.wav')
  writeFileSync(file, asWav(reading.samples))
  const length = reading.samples.length / RATE
  let highest = 0
  const watch = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss)
  }, 50)
  const before = process.memoryUsage().rss
  const processor = process.cpuUsage()
  let row = ''
  const taken = await seconds(async () => {
    const script = reading.lines.join('\n')
    const alignment = await alignFile(file, length, script, voice.text.language)
    row = tableRow(`${minutes} minutes`, measure(alignment, reading))
  })
  clearInterval(watch)
  const { user, system } = process.cpuUsage(processor)
  return (
    `${row}\n${minutes} minutes: ${(length / taken).toFixed(0)}x real time (${taken.toFixed(1)} s, ` +
    `${((user + system) / 1e6).toFixed(1)} s of a processor), ` +
    `${Math.round((highest - before) / 1e6)} MB more than before`
  )
}

/** No sentence of a book is read twice: every line of the story gets words of its own. */
function longReading(voice: Voice, minutes: number) {
  const { language, lines, asides } = voice.text
  const words = lines.join(' ').replaceAll(/[.,!]/g, '').toLowerCase().split(' ')
  const linesPerMinute = 14
  const many = Array.from({ length: linesPerMinute * minutes }, (_, line) =>
    Array.from(
      { length: 7 + (line % 4) },
      (_each, word) => words[(line * 37 + word * (11 + (line % 17)) + line ** 2) % words.length],
    ).join(' '),
  )
  return read({ ...voice, text: { language, lines: many, asides } }, { skipped: [50, 51, 52] })
}
