import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { benchFolder } from './yardstick.ts'
import { type Measured, alignFile, alignReading, measure, quantile } from './align/measure.ts'
import { type Manner, read } from './align/reading.ts'
import { RATE, decode } from './align/sound.ts'
import { type Voice, voices } from './align/voices.ts'

const folder = benchFolder()
const wanted = process.env['PUSTAKA_ALIGN_ONLY']
const verbose = !!process.env['PUSTAKA_ALIGN_VERBOSE']
const seed = Number(process.env['PUSTAKA_ALIGN_SEED'] ?? 1)

function row(name: string, { errors, read: count, missed, wrong }: Measured): void {
  const ms = (part: number) => `${Math.round(1000 * quantile(errors, part))}`.padStart(6)
  process.stdout.write(
    `${name.padEnd(36)}${ms(0.5)}${ms(0.95)}${ms(1)}${`${count}`.padStart(7)}` +
      `${`${missed.length}`.padStart(8)}${`${wrong.length}`.padStart(7)}\n`,
  )
  if (verbose) {
    missed.forEach((line) => process.stdout.write(`    missed: ${line}\n`))
    wrong.forEach((line) => process.stdout.write(`    wrong: ${line}\n`))
  }
}

process.stdout.write(
  `${'milliseconds'.padEnd(36)}median   95%   max   read  missed  wrong\n`,
)
const media = join(import.meta.dirname, '..', '..', 'shared', 'media')
for (const [name, file] of [['sonnet-001', 'sonnet-001.mp3'], ['jfk', 'jfk.wav']] as const) {
  const path = join(media, file)
  if (!existsSync(path) || (wanted && !name.includes(wanted))) {
    process.stdout.write(`${name}: skipped\n`)
    continue
  }
  const { language, startsMs, script } = JSON.parse(
    readFileSync(join(import.meta.dirname, 'align', `${name}.json`), 'utf8'),
  ) as { language: string; startsMs: number[]; script?: string }
  const alignment = await alignFile(
    path,
    decode(path).length / RATE,
    script ?? readFileSync(path.replace(/\.\w+$/, '.txt'), 'utf8'),
    language,
  )
  row(name, measure(alignment, startsMs.map((ms) => [ms / 1000])))
  if (verbose) alignment.lines.forEach((l, i) => console.log('   ', i, startsMs[i], l.reading && Math.round(l.reading.start / 705600), l.reading?.confidence.toFixed(2)))
}

const moh = '/usr/share/asterisk/moh/macroform-the_simplicity.g722'
const music = existsSync(moh) ? decode(moh, ['-f', 'g722']) : undefined
const manners: [string, Manner][] = [
  ['as written', {}],
  ['no pauses', { pauses: [0.02, 0.08] }],
  ['noise', { noise: 12 }],
  [
    'departures, music',
    {
      skipped: [3, 8, 9],
      repeated: [5, 12],
      asides: [7, 14],
      music: music && { sound: music, before: 11 },
    },
  ],
  ['half skipped', { skipped: [0, 1, 2, 3, 4, 5, 6] }],
  ['end skipped', { skipped: [10, 11, 12, 13, 14, 15,16,17,18,19,20,21,22,23], repeated: [1, 2] }],
]
const all: Measured[] = []
for (const voice of await voices(folder)) {
  for (const [how, manner] of manners) {
    const name = `${voice.name}: ${how}`
    if (wanted && !name.includes(wanted)) {
      continue
    }
    const reading = read(voice, manner, seed)
    const alignment = await alignReading(reading, voice.text.language, folder)
    const measured = measure(alignment, reading.starts)
    all.push(measured)
    row(name, measured)
    if (verbose) alignment.lines.forEach((l, i) => { const f = l.reading ? l.reading.start / 705600000 : NaN; const e = Math.min(...reading.starts[i]!.map(t => Math.abs(t - f))); if (!(e < 0.15)) console.log('   ', i, reading.starts[i]?.map(t => t.toFixed(2)).join('/'), f.toFixed(2), l.reading?.confidence.toFixed(2), l.text.slice(0, 50)) })
  }
}
row('all', {
  errors: all.flatMap(({ errors }) => errors),
  read: all.reduce((s, m) => s + m.read, 0),
  missed: all.flatMap((m) => m.missed),
  wrong: all.flatMap((m) => m.wrong),
})
