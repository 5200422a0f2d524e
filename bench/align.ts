import { existsSync } from 'node:fs'
import process from 'node:process'
import { benchFolder } from './yardstick.ts'
import { handMade } from '#testing/aligning/hand-made.ts'
import { manners } from './align/manners.ts'
import { alignReading } from '#testing/aligning/align-reading.ts'
import { joinMeasured, measure } from '#testing/aligning/measure.ts'
import { read } from '#testing/aligning/reading.ts'
import { costs } from './align/costs.ts'
import { HEAD, tableRow } from './align/table.ts'
import { voices } from './align/voices.ts'

/**
 * How well a script is found in a reading, against times that are known: two readings by people with times
 * set by hand, people and synthesisers whose lines were put together. Goals: half of all lines begin within
 * 80 ms, 95 % within 300 ms, none is missed or found where it was not read; twenty times as fast as it is heard.
 *
 * PUSTAKA_ALIGN_ONLY="person, es;noise" chooses rows by parts of their names, PUSTAKA_ALIGN_SEED=2 other pauses,
 * PUSTAKA_ALIGN_HOURS=3 measures speed and memory of so many hours as well.
 */
const only = process.env['PUSTAKA_ALIGN_ONLY']?.split(';')
const seed = Number(process.env['PUSTAKA_ALIGN_SEED'] ?? 1)
const isWanted = (name: string) => !only || only.some((part) => name.includes(part))
const folder = benchFolder()
const write = (text: string) => process.stdout.write(`${text}\n`)

write(HEAD)
for (const { name, file, align } of handMade()) {
  if (isWanted(name)) {
    write(existsSync(file) ? tableRow(name, await align()) : `${name}: skipped, ${file} is missing`)
  }
}
const found = await voices(folder)
const all = []
for (const voice of found) {
  for (const [how, manner] of manners(voice)) {
    const name = `${voice.name}: ${how}`
    if (isWanted(name)) {
      const reading = read(voice, manner, seed)
      const measured = measure(await alignReading(reading, voice.text.language, folder), reading)
      all.push(measured)
      write(tableRow(name, measured))
    }
  }
}
write(tableRow('everything put together', joinMeasured(all)))
if (isWanted('speed')) {
  const hours = Number(process.env['PUSTAKA_ALIGN_HOURS'] ?? 0)
  for (const minutes of [10, ...(hours > 0 ? [60 * hours] : [])]) {
    write(await costs(found, minutes, folder))
  }
}
