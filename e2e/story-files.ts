import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openEspeak } from '../src/testing/aligning/espeak-voice.ts'
import { RATE, asWav } from '../src/testing/aligning/sound.ts'

/** Twelve pages of a picture book. */
export const PAGES = {
  id: [
    'Kancil menemukan sebuah buku tua.',
    'Sampulnya biru seperti laut.',
    'Ia membuka halaman pertama.',
    'Seekor gajah menatap bulan.',
    'Bulan tersenyum kepada gajah.',
    'Burung hantu ikut membaca.',
    'Angin [pelan] membalik halaman berikutnya.',
    'Hujan turun di dalam cerita.',
    'Kancil membuka payung merah.',
    'Semua hewan duduk melingkar.',
    'Mereka membaca sampai malam.',
    'Selamat tidur, buku tua.',
  ],
  en: [
    'Mouse Deer found an old book.',
    'Its cover was blue like the sea.',
    'She opened the first page.',
    'An elephant looked at the moon.',
    'The moon smiled at the elephant.',
    'The owl came to read along.',
    'The wind turned another page.',
    'Rain was falling in the story.',
    'Mouse Deer held a red umbrella.',
    'All animals sat down around her.',
    'They went on reading until dark.',
    'Good night, dear old book.',
  ],
} as const

export interface StoryFiles {
  readonly pictures: readonly string[]
  readonly narration: string
  /** When each page begins to be read, in seconds. */
  readonly starts: readonly number[]
}

/** How bright the paper of a page is, 0 to 255, so that a frame tells which page it shows. */
export function paperOf(index: number): number {
  return 20 + 18 * index
}

/** Pictures of the pages and somebody who reads them aloud, with a pause at every turn. */
export async function makeStoryFiles(
  folder: string,
  language: keyof typeof PAGES,
): Promise<StoryFiles> {
  const paper = "geq=lum='20+18*N':cb=128:cr=128"
  execFileSync('ffmpeg', [
    ...['-v', 'error', '-y', '-f', 'lavfi', '-i', `color=black:s=640x480:r=1:d=12,${paper}`],
    ...['-start_number', '1', join(folder, 'page %d.png')],
  ])
  const speak = await openEspeak()
  const voice = { voice: language, pace: 170, pitch: 60 }
  const sound: number[] = Array.from({ length: RATE / 2 }, () => 0)
  const starts: number[] = []
  for (const text of PAGES[language]) {
    const said = speak(text, voice)
    const first = said.findIndex((sample) => Math.abs(sample) > 0.01)
    starts.push((sound.length + first) / RATE)
    sound.push(...said, ...Array.from({ length: 0.6 * RATE }, () => 0))
  }
  const narration = join(folder, 'narration.wav')
  writeFileSync(narration, asWav(Float32Array.from(sound)))
  return {
    pictures: PAGES[language].map((_, index) => join(folder, `page ${index + 1}.png`)),
    narration,
    starts,
  }
}
