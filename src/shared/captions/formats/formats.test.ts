import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromMilliseconds, toSeconds } from '../../time/ticks.ts'
import type { Cue } from '../cue.ts'
import { type CaptionFormat, type Span, cuesOf, fileOf, plainText } from './caption-file.ts'
import { readCaptions } from './read-captions.ts'
import { writeCaptions } from './write-captions.ts'

const FORMATS: readonly CaptionFormat[] = ['srt', 'vtt', 'ass']

const words = fc
  .array(fc.stringMatching(/^[a-zA-Zé0-9&<>{},:;"'-]{1,8}$/), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(' '))
  // What would be a mark or a number of a caption is no words.
  .filter((line) => !/-->|<\/?(i|b|u|s|v|c|rt)\b[^>]*>|<\d+:|^\d+$/i.test(line))

const someCues = fc
  .array(
    fc.tuple(fc.integer({ min: 10, max: 900 }), fc.array(words, { minLength: 1, maxLength: 2 })),
    { minLength: 1 },
  )
  .map((parts) => {
    let at = 0
    return parts.map(([length, lines], index): Cue => {
      const start = fromMilliseconds(at)
      // ASS knows no more than hundredths of a second.
      const end = fromMilliseconds(at + length * 10)
      at += length * 10 + 10
      return { id: `${index + 1}`, start, end, text: lines.join('\n') }
    })
  })

function read(text: string) {
  const found = readCaptions(text)
  if (!found) {
    throw new Error('No captions were found.')
  }
  return found
}

test.each(FORMATS)('what is written is read back the same, as %s', (format) => {
  fc.assert(
    fc.property(someCues, (cues) => {
      const { file, problems } = read(writeCaptions(fileOf(cues, format)))

      expect(file.format).toBe(format)
      expect(cuesOf(file)).toEqual(cues)
      expect(problems).toEqual([])
    }),
  )
})

test('words and times survive every way through the formats', () => {
  fc.assert(
    fc.property(someCues, fc.array(fc.constantFrom(...FORMATS), { maxLength: 5 }), (cues, way) => {
      const start = writeCaptions(fileOf(cues, 'srt'))
      const end = way.reduce((text, format) => writeCaptions(read(text).file, format), start)

      expect(cuesOf(read(end).file)).toEqual(cues)
    }),
  )
})

const RICH: Readonly<Record<CaptionFormat, string>> = {
  srt: [
    '1\n00:00:01,000 --> 00:00:02,500 X1:40 X2:600 Y1:20 Y2:50\n<font color="#ff0">Pada</font> <i>suatu</i> hari\n',
    '2\n00:00:03,000 --> 00:00:04,000\n{\\an8}di atas\n',
  ].join('\n'),
  vtt: [
    'WEBVTT - Kancil\nKind: captions\nLanguage: id\n',
    'STYLE\n::cue(v) { color: lime }\n',
    'NOTE dibaca oleh Sari\n',
    'pembuka\n00:01.000 --> 00:02.500 line:0 align:start\n<v Sari>Pada <i>suatu</i> hari &amp; malam\n',
    'NOTE\ndua baris\ncatatan\n',
    '00:03.000 --> 00:04.000\n<c.kuning>seekor</c> <00:03.500>kancil\n',
    'NOTE selesai\n',
  ].join('\n'),
  ass: [
    '[Script Info]\n; dari penerbit\nTitle: Kancil\nScriptType: v4.00+\n',
    '[V4+ Styles]\nFormat: Name, Fontname, Fontsize\nStyle: Judul,Arial,20\n',
    '[Events]\nFormat: Layer, Start, End, Style, Actor, MarginL, MarginR, MarginV, Effect, Text',
    'Comment: 0,0:00:00.00,0:00:05.00,Judul,,0,0,0,,belum selesai',
    'Dialogue: 3,0:00:01.00,0:00:02.50,Judul,Sari,10,0,0,,{\\an8\\fad(200,200)}Pada {\\i1}suatu{\\i0} hari, malam\\Nitu',
    'Dialogue: 0,0:00:03.00,0:00:04.00,Judul,,0,0,0,,{\\p1}m 0 0 l 10 0{\\p0}kancil',
    '\n[Fonts]\nfontname: a.ttf\n',
  ].join('\n'),
}

describe.each(FORMATS)('a file of %s with everything in it', (format) => {
  test('loses nothing when it is written again', () => {
    const once = writeCaptions(read(RICH[format]).file)

    const again = read(once)

    expect(again).toEqual(read(RICH[format]))
    expect(again.problems).toEqual([])
    for (const word of RICH[format].split(/\s+/)) {
      expect(once).toContain(word.replace(/^00:0(\d\.\d+)$/, '00:0$1'))
    }
  })

  test('keeps looks and places in the other formats', () => {
    for (const other of FORMATS.filter((one) => one !== format)) {
      const [first] = read(writeCaptions(read(RICH[format]).file, other)).file.cues

      expect(first && plainText(first)).toMatch(/^(Sari: )?Pada suatu hari/)
      expect(first?.spans.find((span: Span) => span.isItalic)?.text).toBe('suatu')
    }
    const places = FORMATS.map(
      (other) => read(writeCaptions(read(RICH[format]).file, other)).file.cues,
    ).map((cues) => cues.find(({ place }) => place !== undefined)?.place)
    expect(new Set(places).size).toBe(1)
  })
})

test('who speaks goes over into the other formats', () => {
  const { file } = read(RICH.vtt)

  expect(writeCaptions(file, 'srt')).toContain('Sari: Pada')
  expect(read(writeCaptions(file, 'ass')).file.cues[0]?.speaker).toBe('Sari')
  expect(read(writeCaptions(read(RICH.ass).file, 'vtt')).file.cues[0]?.speaker).toBe('Sari')
})

describe('damaged files', () => {
  test('a careless SubRip is read as far as possible, with what was wrong and where', () => {
    const { file, problems } = read(
      '\uFEFF1\r\n00:00:01,000 --> 00:00:02,000\r\n<i>Pada</i> suatu hari\r\n2\r\n' +
        '00:03.500 --> 00:04.5 align:start\r\n{\\an8}seekor kancil\r\n\r\n' +
        '3\r\n00:00:06,000 --> 00:00:05,000\r\nterbalik\r\n\r\n4\r\nbesok --> lusa\r\nkeliru\r\n\r\n' +
        '5\r\n00:00:08,000 --> 00:00:09,000\r\n\r\n',
    )

    expect(cuesOf(file).map((cue) => [toSeconds(cue.start), toSeconds(cue.end), cue.text])).toEqual(
      [
        [1, 2, 'Pada suatu hari'],
        [3.5, 4.5, 'seekor kancil'],
      ],
    )
    expect(problems).toEqual([
      { line: 9, kind: 'endBeforeStart' },
      { line: 13, kind: 'badTime' },
      { line: 17, kind: 'noText' },
    ])
  })

  test('text after a blank line still belongs to its caption', () => {
    const { file } = read(
      '1\n00:00:01,000 --> 00:00:02,000\nPada suatu hari\n\nseekor kancil\n\n2\n00:00:03,000 --> 00:00:04,000\nlapar\n',
    )

    expect(cuesOf(file).map(({ text }) => text)).toEqual([
      'Pada suatu hari\nseekor kancil',
      'lapar',
    ])
  })

  test('an ASS with lines that are none tells where', () => {
    const { file, problems } = read(
      '[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,halo\nDialogue: rusak\n' +
        'Dialogue: 0,0:00:05.00,0:00:04.00,Default,,0,0,0,,terbalik\n',
    )

    expect(cuesOf(file).map(({ text }) => text)).toEqual(['halo'])
    expect(problems).toEqual([
      { line: 3, kind: 'badTime' },
      { line: 4, kind: 'endBeforeStart' },
    ])
  })

  test('cut off or spoilt anywhere, nothing is thrown and what is read can be written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FORMATS),
        fc.nat(600),
        fc.nat(600),
        fc.array(fc.nat(0xffff), { maxLength: 8 }).map((codes) => String.fromCharCode(...codes)),
        (format, from, length, noise) => {
          const whole = RICH[format]
          const spoilt = whole.slice(0, from) + noise + whole.slice(from + length)
          const found = readCaptions(spoilt)

          for (const other of FORMATS) {
            const text = found ? writeCaptions(found.file, other) : ''
            const back = text === '' ? undefined : readCaptions(text)
            expect(back?.file.cues.length ?? 0).toBe(found?.file.cues.length ?? 0)
          }
        },
      ),
    )
  })
})

test('a text without times is no caption file', () => {
  expect(readCaptions('Pada suatu hari, seekor kancil...')).toBeUndefined()
})
