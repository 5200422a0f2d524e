import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type CaptionLook, USUAL_CAPTION_LOOK } from '#shared/captions/caption-look.ts'
import type { EditedCue } from '#shared/captions/cue.ts'
import { type ShownCaption, showCaption } from '#shared/captions/shown-caption.ts'
import { wordSpans } from '#shared/captions/word-spans.ts'
import type { PictureSize } from '#shared/export/exported-episode.ts'
import { SERIF } from '#shared/lettering/fonts.ts'
import { textWidth } from '#shared/lettering/text-width.ts'
import { fromSeconds } from '#shared/time/ticks.ts'
import { streamFfmpeg } from '../../ffmpeg/stream.ts'
import { aFolder, generated, makeMedia, programs } from '#testing/make-media.ts'
import { aClip, aTimeline, anAsset } from '#testing/make-timeline.ts'
import { burnCaptions } from './burn-captions.ts'
import { renderExport } from './render-export.ts'

const RATE = { numerator: 30, denominator: 1 }
const FONTS = join(import.meta.dirname, '../../../../resources/fonts')
const LOOK: CaptionLook = { ...USUAL_CAPTION_LOOK, size: 'large', marksWords: true }

/** A caption of a second and a half whose words begin at these seconds. */
function aCue(text: string, starts: readonly number[]): EditedCue {
  const words = wordSpans(text).map((span, index) => ({
    ...span,
    start: fromSeconds(starts[index] ?? 0),
    end: fromSeconds(starts[index + 1] ?? 1.5),
  }))
  return { id: '1', start: fromSeconds(0), end: fromSeconds(1.5), text, words }
}

type Frame = Buffer

async function framesOf(
  command: Parameters<typeof streamFfmpeg>[0],
  { width, height }: PictureSize,
): Promise<Frame[]> {
  const chunks: Buffer[] = []
  const output = [...command.output, '-fps_mode', 'passthrough', '-pix_fmt', 'rgb24']
  for await (const chunk of streamFfmpeg(
    { ...command, output: [...output, '-f', 'rawvideo'] },
    { programs, subject: 'captions' },
  )) {
    chunks.push(chunk)
  }
  const pixels = Buffer.concat(chunks)
  const size = width * height * 3
  return Array.from({ length: pixels.length / size }, (_, frame) =>
    pixels.subarray(frame * size, (frame + 1) * size),
  )
}

/** The columns of a frame between two rows in which there are yellow letters, from first to last. */
function yellowColumns(frame: Frame, width: number, [top, bottom]: readonly [number, number]) {
  const columns: number[] = []
  for (let x = 0; x < width; x++) {
    for (let y = Math.round(top); y < bottom; y++) {
      const at = (y * width + x) * 3
      const [red = 0, , blue = 0] = frame.subarray(at, at + 3)
      if (red > 190 && blue < 140) {
        columns.push(x)
        break
      }
    }
  }
  return { count: columns.length, first: columns[0] ?? -1, last: columns.at(-1) ?? -1 }
}

interface Place {
  readonly left: number
  readonly right: number
  readonly baseline: number
}

/** How much of the light letters of a word, as one frame shows them, is dark in another, 0 to 1. */
function darkened(
  [light, other]: readonly [Frame, Frame],
  width: number,
  { left, right, baseline }: Place,
): number {
  let [letters, dark] = [0, 0]
  for (let y = Math.round(baseline) - 12; y < baseline; y++) {
    for (let x = Math.round(left); x < right; x++) {
      const green = (y * width + x) * 3 + 1
      if ((light[green] ?? 0) > 220) {
        letters += 1
        dark += (other[green] ?? 0) < 110 ? 1 : 0
      }
    }
  }
  return dark / letters
}

/** The most that two frames differ in red outside of some columns. */
function differenceBeside(
  one: Frame,
  other: Frame,
  width: number,
  [from, to]: readonly [number, number],
): number {
  let most = 0
  for (let at = 0; at < one.length; at += 3) {
    const x = (at / 3) % width
    if (x < from || x > to) {
      most = Math.max(most, Math.abs((one[at] ?? 0) - (other[at] ?? 0)))
    }
  }
  return most
}

/** Where each word of a caption of Latin letters stands, to a quarter of a letter. */
function placesOf({ lines, fontSize, x }: ShownCaption): Place[] {
  return lines.flatMap(({ text, baseline }) => {
    const width = (part: string) => textWidth(part, fontSize, SERIF)
    const begin = x - width(text) / 2
    return wordSpans(text).map(({ from, to }) => ({
      left: begin + width(text.slice(0, from)),
      right: begin + width(text.slice(0, to)),
      baseline,
    }))
  })
}

test('in an exported video, the word that is read stands on a ground of its own, from its first frame on', async () => {
  const folder = await aFolder()
  const file = await makeMedia(
    join(folder, 'a.mp4'),
    [generated('color=0x808080:s=640x360:r=30:d=1.5'), generated('sine=d=1.5:r=48000')],
    ['-preset', 'ultrafast', '-pix_fmt', 'yuv420p'],
  )
  const workFolder = join(folder, 'work')
  await mkdir(workFolder)
  const starts = [0, 0.21, 0.52, 0.8, 1.13]
  const cue = aCue('Kancil menemukan\nsebuah buku tua.', starts)
  const target = join(folder, 'result.mp4')

  await renderExport(
    {
      ...{ programs, preset: 'whatsapp', target, workFolder },
      timeline: aTimeline({ clips: [aClip('a', 0, 1.5)], captionLook: LOOK }),
      sources: new Map([['a', { asset: await anAsset('a', file), file }]]),
      burned: { cues: [cue], fontsFolder: FONTS },
      tags: { title: 'Kancil', show: 'Dongeng Sabtu', language: 'id' },
    },
    { signal: new AbortController().signal, logFile: '', report: () => {} },
  )

  const { video } = await anAsset('result', target)
  const size = { width: video?.width ?? 0, height: video?.height ?? 0 }
  const frames = await framesOf({ inputs: [{ file: target }], output: ['-map', '0:v'] }, size)
  const shown = showCaption(cue.text, size, LOOK)
  const places = placesOf(shown)
  const { fontSize } = shown
  const marked = frames.map((frame) =>
    places.flatMap(({ left, right, baseline }, word) => {
      const rows = [baseline - 0.6 * fontSize, baseline + 0.15 * fontSize] as const
      const seen = yellowColumns(frame, size.width, rows)
      const isHere = seen.first > left - 0.3 * fontSize && seen.last < right + 0.3 * fontSize
      return isHere && seen.count > 0.5 * (right - left) ? [word] : []
    }),
  )

  expect(frames).toHaveLength(45)
  expect(marked.every((words) => words.length === 1)).toBe(true)
  const turns = places.map((_, word) => marked.findIndex(([one]) => one === word))
  turns.forEach((frame, word) => {
    expect(Math.abs(frame - (starts[word] ?? 0) * 30)).toBeLessThanOrEqual(1)
  })
  // Not in colour only: light letters on a dark ground become dark ones on a light ground.
  places.forEach((place, word) => {
    const [before, after] = [frames[turns[(word + 2) % 5]! + 2]!, frames[turns[word]! + 2]!]
    expect(darkened([before, after], size.width, place)).toBeGreaterThan(0.8)
  })
})

test.each([
  ['القط الصغير يقرأ كتابا', 'plate'],
  ['القط يقرأ buku tua كتابا', 'outline'],
  ['Kata “kucing” (القط) dibaca', 'outline'],
] as const)('a mark moves no letter, whichever way a text runs: %s', async (text, ground) => {
  const folder = await aFolder()
  const size = { width: 640, height: 360 }
  const words = wordSpans(text)
  const starts = words.map((_, index) => (index + 1) / 10)
  const cue = { ...aCue(text, starts), end: fromSeconds(1.5) }
  const timeline = aTimeline({ captionLook: { ...LOOK, ground } })
  const burned = { cues: [cue], fontsFolder: FONTS }
  const request = { burned, timeline, workFolder: folder }
  const { filters, label } = await burnCaptions('[grey]', { size, rate: RATE, request })
  const grey = 'color=0x404040:s=640x360:r=30:d=1,format=rgb24[grey]'
  const frames = await framesOf(
    { inputs: [], filter: [grey, ...filters].join(';'), output: ['-map', label] },
    size,
  )

  const plain = frames[0]!
  const middles = words.map((_, index) => {
    const frame = frames[3 * (index + 1) + 1]!
    const { first, last, count } = yellowColumns(frame, size.width, [0, size.height])
    expect(count).toBeGreaterThan(10)
    // Within a quarter of a pixel: a letter that moves by one makes twice the difference.
    expect(differenceBeside(frame, plain, size.width, [first - 3, last + 3])).toBeLessThan(90)
    return (first + last) / 2
  })
  const arabic = words.flatMap(({ from }, index) =>
    /\p{Script=Arabic}/u.test(text[from] ?? '') ? [middles[index] ?? 0] : [],
  )
  const latin = middles.filter((middle) => !arabic.includes(middle))
  expect(arabic).toEqual(arabic.toSorted((a, b) => b - a))
  expect(latin).toEqual(latin.toSorted((a, b) => a - b))
})
