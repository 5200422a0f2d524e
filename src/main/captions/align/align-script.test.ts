import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scriptLines } from '#shared/alignment/script-lines.ts'
import { CancelledError } from '#shared/failure/failure.ts'
import { ZERO, fromSeconds, toSeconds } from '#shared/time/ticks.ts'
import { alignReading } from '#testing/aligning/align-reading.ts'
import { openEspeak } from '#testing/aligning/espeak-voice.ts'
import { handMade } from '#testing/aligning/hand-made.ts'
import { measure, quantile } from '#testing/aligning/measure.ts'
import { type Voice, read } from '#testing/aligning/reading.ts'
import { RATE, asWav } from '#testing/aligning/sound.ts'
import { aFolder, programs } from '#testing/make-media.ts'
import { alignScript } from './align-script.ts'

const LINES = [
  'Di tepi sungai berdirilah sebuah perpustakaan tua.',
  'Setiap sore anak-anak datang membawa buku.',
  'Suatu hari hujan turun sangat lebat.',
  'Selamatkan buku-buku di rak bawah!',
  'Pak Karim membawa perahu dari kampung sebelah.',
  'Menjelang malam hujan pun reda.',
  'Tidak satu buku pun basah.',
  'Keesokan paginya matahari bersinar cerah.',
]
const ASIDE = 'Sebentar ya, tenggorokan saya agak kering.'

/** A child's voice, faster than the one the studio compares with. */
async function aVoice(): Promise<Voice> {
  const speak = await openEspeak()
  return {
    name: 'eSpeak',
    text: { language: 'id', lines: LINES, asides: [ASIDE] },
    say: (line) => speak(line, { voice: 'id+f3', pace: 175, pitch: 70 }),
  }
}

describe('what a person read, against times set by hand', () => {
  test.for(handMade())('$name', async ({ file, align }, { skip }) => {
    skip(!existsSync(file), `${file} is missing`)

    const { errors, missed, wrong } = await align()

    expect({ missed, wrong }).toEqual({ missed: [], wrong: [] })
    expect(quantile(errors, 0.5)).toBeLessThan(0.08)
    expect(quantile(errors, 0.95)).toBeLessThan(0.3)
  })
})

test('lines left out have no time, of lines read twice both are told, asides shift nothing', async () => {
  const manner = { skipped: [2, 6], repeated: [4], asides: [5] }
  const reading = read(await aVoice(), manner)

  const alignment = await alignReading(reading, 'id', await aFolder())

  const { errors, missed, wrong } = measure(alignment, reading)
  expect({ missed, wrong }).toEqual({ missed: [], wrong: [] })
  expect(Math.max(...errors)).toBeLessThan(0.1)
  const twice = alignment.lines[4]
  const starts = [twice?.reading, ...(twice?.repeats ?? [])].map((heard) =>
    toSeconds(heard?.start ?? ZERO),
  )
  expect(starts.toSorted((a, b) => a - b)).toEqual(
    reading.starts[4]?.map((start) => expect.closeTo(start, 1)),
  )
  expect(alignment.unscripted).toHaveLength(1)
})

test('after an edit the lines that stay keep their times', async () => {
  const { samples } = read(await aVoice(), {})
  const file = join(await aFolder(), 'reading.wav')
  await writeFile(file, asWav(samples))
  const recordings = [
    { sounds: [{ file, offset: ZERO }], duration: fromSeconds(samples.length / RATE) },
  ]
  const signal = new AbortController().signal
  const align = (text: string, earlier?: Awaited<ReturnType<typeof alignScript>>) =>
    alignScript(
      programs,
      { recordings, lines: scriptLines(text), language: 'id', earlier },
      { signal, report: () => undefined },
    )
  const wrongly = LINES.with(5, 'Besok pagi semua orang pergi ke pasar.').join('\n')
  const before = await align(wrongly)

  const after = await align(LINES.join('\n'), before)

  expect(after.lines.filter((line) => before.lines.includes(line))).toHaveLength(LINES.length - 1)
  expect(after.lines[5]?.reading?.confidence).toBeGreaterThan(0.5)
})

test('cancelling ends it at once', async () => {
  const abort = new AbortController()
  const request = {
    recordings: [{ sounds: [], duration: fromSeconds(60) }],
    lines: scriptLines(LINES.join('\n')),
    language: 'id',
  }
  const context = { signal: abort.signal, report: () => abort.abort() }

  await expect(alignScript(programs, request, context)).rejects.toThrow(CancelledError)
})
