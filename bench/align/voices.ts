import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { openEspeak } from '#testing/aligning/espeak-voice.ts'
import type { Voice } from '#testing/aligning/reading.ts'
import { decode } from '#testing/aligning/sound.ts'
import { TEXTS } from './texts.ts'

/** All voices that are found here. */
export async function voices(folder: string): Promise<Voice[]> {
  return [...prompts(), ...flite(folder), ...(await espeak())]
}

const PROMPTS = '/usr/share/asterisk/sounds'
const PROMPT_TEXTS = '/usr/share/doc'

/** People: announcements of telephones with their texts (Debian's `asterisk-core-sounds-*-g722`). */
function prompts(): Voice[] {
  return ['en', 'es', 'fr', 'it', 'ru'].flatMap((language) => {
    const folder = join(PROMPTS, language)
    const told = join(
      PROMPT_TEXTS,
      `asterisk-core-sounds-${language}`,
      `core-sounds-${language}.txt.gz`,
    )
    if (!existsSync(folder) || !existsSync(told)) {
      return []
    }
    const files = new Map<string, string>()
    for (const row of gunzipSync(readFileSync(told)).toString('utf8').split('\n')) {
      const [, name = '', line = ''] = /^([\w/-]+):\s*(.+)$/.exec(row.trim()) ?? []
      const file = join(folder, `${name}.g722`)
      if (line.length >= 25 && line.length <= 130 && !/[[\]()]/.test(line) && existsSync(file)) {
        files.set(line, file)
      }
    }
    const all = [...files.keys()]
    const some = Array.from({ length: 26 }, (_, n) => all[Math.floor((n * all.length) / 26)] ?? '')
    const chosen = [...new Set(some)]
    return {
      name: `person, ${language}`,
      text: { language, lines: chosen.slice(2), asides: chosen.slice(0, 2) },
      say: (line) => decode(files.get(line) ?? '', ['-f', 'g722']),
    }
  })
}

/** Another synthesiser, made of recordings (Debian's `flite`). */
function flite(folder: string): Voice[] {
  const text = TEXTS.find(({ language }) => language === 'en')
  try {
    execFileSync('flite', ['--version'], { stdio: 'ignore' })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return []
    }
  }
  const file = join(folder, 'flite.wav')
  return ['slt', 'awb', 'rms'].flatMap((voice) =>
    text
      ? {
          name: `flite ${voice}, en`,
          text,
          say: (line) => {
            execFileSync('flite', ['-voice', voice, '-t', line, '-o', file])
            return decode(file)
          },
        }
      : [],
  )
}

/** eSpeak NG itself, with other throats, slower and faster, higher and lower. */
const THROATS = [
  ['f3', 175, 70],
  ['m7', 120, 35],
  ['klatt2', 140, 45],
  ['f5', 165, 60],
  ['m3', 185, 55],
] as const

async function espeak(): Promise<Voice[]> {
  const speak = await openEspeak()
  return TEXTS.map((text, index) => {
    const [throat, pace, pitch] = THROATS[index] ?? THROATS[0]
    const voice = `${text.language === 'en' ? 'en-us' : text.language}+${throat}`
    return {
      name: `eSpeak ${throat}, ${text.language}`,
      text,
      say: (line) => speak(line, { voice, pace, pitch }),
    }
  })
}
