import { describe, expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

/** Writes a text in an encoding that the platform only reads. */
function encode(text: string, encoding: string): Buffer {
  const letters = Array.from({ length: 256 }, (_, byte) =>
    new TextDecoder(encoding).decode(Uint8Array.of(byte)),
  )
  return Buffer.from([...text].map((letter) => letters.indexOf(letter)))
}

const TEXTS: readonly (readonly [encoding: string, text: string])[] = [
  ['windows-1252', 'Ça va très bien, merci. À bientôt, mon élève préféré ! Où est le livre ?'],
  ['windows-1252', 'El niño comió piñas en el jardín de la señora. ¿Dónde está el búho?'],
  ['windows-1252', 'Grüße aus München: „Schöne Straße“ – das Mädchen läuft über die Brücke.'],
  ['windows-1252', 'Perpustakaan membuka “Pojok Café” – silakan datang…'],
  ['windows-1250', 'Zażółć gęślą jaźń. Proszę państwa, książka leży na półce obok łóżka.'],
  ['windows-1250', 'Příliš žluťoučký kůň úpěl ďábelské ódy. Děti četly knížku v knihovně.'],
  [
    'windows-1250',
    'Egyszer volt, hol nem volt, élt egy öreg könyvtáros. Nagyon szerette az őszi erdőt.',
  ],
  ['windows-1256', 'كان يا ما كان في قديم الزمان مكتبة صغيرة في المدينة'],
  ['windows-1256', 'السلام عليكم ورحمة الله وبركاته، أهلا بكم في المكتبة'],
]

describe('what old programs wrote', () => {
  test.each(TEXTS)('is read as %s: %s', (encoding, text) => {
    const lines = Array.from({ length: 3 }, () => `00:00:01,000 --> 00:00:02,000\n${text}\n`)
    const file = lines.join('\n')

    expect(decodeText(encode(file, encoding))).toEqual({ text: file, encoding })
  })
})

test('UTF-8 and UTF-16 are read with and without their marks', () => {
  const text = 'WEBVTT\n\n00:01.000 --> 00:02.000\nPada suatu hari… ꦲꦤ\n'
  const little = Buffer.from(text, 'utf16le')
  const big = Buffer.from(little).swap16()

  expect(decodeText(Buffer.from(`\uFEFF${text}`)).text).toBe(text)
  expect(decodeText(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' })
  for (const [bytes, encoding] of [
    [little, 'utf-16le'],
    [Buffer.concat([Buffer.of(0xff, 0xfe), little]), 'utf-16le'],
    [big, 'utf-16be'],
    [Buffer.concat([Buffer.of(0xfe, 0xff), big]), 'utf-16be'],
  ] as const) {
    expect(decodeText(bytes)).toEqual({ text, encoding })
  }
})
