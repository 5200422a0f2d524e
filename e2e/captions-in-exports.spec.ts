import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { USUAL_CAPTION_LOOK } from '../src/shared/captions/caption-look.ts'
import { showCaption } from '../src/shared/captions/shown-caption.ts'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, beginEpisode } from './begin.ts'
import { expect, test } from './fixtures.ts'

const { t } = createTranslator('en')
const MADE = join(import.meta.dirname, '../resources/sample/.made')
const SIZE = { width: 1280, height: 720 }
const LOOK = { ...USUAL_CAPTION_LOOK, size: 'large', place: 'top', marksWords: true } as const
const CORRECTED = 'Pagi itu Kancil berjalan-jalan.'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

interface Said {
  readonly start: number
  readonly text: string
}

/** What is read in the sample story, and when, in seconds. */
const SAID: readonly Said[] = readSrt(readFileSync(join(MADE, 'captions.srt'), 'utf8'))

function readSrt(srt: string): Said[] {
  return [...srt.matchAll(/(\d+):(\d+),(\d+) -->.*\r?\n([^]*?)(?:\r?\n\r?\n|$)/g)].map(
    ([, minutes, seconds, ms, text = '']) => ({
      start: 60 * Number(minutes) + Number(`${seconds}.${ms}`),
      text: text.replaceAll(/\s+/g, ' ').trim(),
    }),
  )
}

/** The first three lines of it as a recording of their own. */
function makeReading(folder: string): string {
  const file = join(folder, 'reading.wav')
  const seconds = `${(SAID[3]?.start ?? 0) - 0.15}`
  execFileSync('ffmpeg', [
    ...['-v', 'error', '-t', seconds, '-i', join(MADE, 'narration.wav'), file],
  ])
  return file
}

/** How bright a part of a video is at a moment, 0 to 255. */
function brightness(file: string, second: number, { x, y, width, height }: Box): number {
  const crop = `crop=${width}:${height}:${x}:${y},scale=1:1:flags=area,format=gray`
  const args = ['-v', 'error', '-ss', `${second}`, '-i', file, '-frames:v', '1', '-vf', crop]
  return execFileSync('ffmpeg', [...args, '-f', 'rawvideo', '-'])[0] ?? 0
}

/** From where to where there is the yellow ground of a marked word in a part of a video's frame, in pixels. */
function markedRange(file: string, second: number, { x, y, width, height }: Box) {
  const crop = `crop=${width}:${height}:${x}:${y}`
  const args = ['-v', 'error', '-ss', `${second}`, '-i', file, '-frames:v', '1', '-vf', crop]
  const output = ['-pix_fmt', 'rgb24', '-f', 'rawvideo', '-']
  const pixels = execFileSync('ffmpeg', [...args, ...output], { maxBuffer: 1 << 24 })
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    Array.from({ length: height }, (_row, row) => (row * width + column) * 3).some(
      (at) => (pixels[at] ?? 0) > 190 && (pixels[at + 2] ?? 0) < 140,
    ),
  )
  return { from: x + (columns[0] ?? 0), to: x + (columns.at(-1) ?? 0) }
}

async function alignScript(page: Page, lines: readonly Said[]): Promise<void> {
  await page
    .getByRole('button', { name: t('captions.script.button') })
    .last()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('captions.script.field')).fill(lines.map(({ text }) => text).join('\n'))
  await dialog.getByRole('combobox', { name: t('captions.script.language') }).fill('Indonesia')
  await page.getByRole('option', { name: 'Indonesian', exact: true }).click()
  await dialog.getByRole('button', { name: t('captions.script.find') }).click()
  await expect(page.getByText(t('captions.count', { count: lines.length }))).toBeVisible({
    timeout: 30_000,
  })
}

async function exportVideo(page: Page, workspace: string): Promise<string> {
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: t('publishing.exporting.title') })
  await dialog.getByRole('checkbox', { name: t('publishing.preset.youtube-1080p') }).uncheck()
  await dialog.getByRole('checkbox', { name: t('publishing.preset.youtube-720p') }).check()
  await dialog.getByRole('radio', { name: 'English' }).check()
  await dialog.getByRole('button', { name: t('publishing.exporting.start', { count: 1 }) }).click()
  const made = () =>
    readdirSync(workspace, { recursive: true, encoding: 'utf8' }).find((name) =>
      name.endsWith('exports/v1/youtube-720p.mp4'),
    )
  await expect.poll(made, { timeout: 90_000 }).toBeDefined()
  return join(workspace, made() ?? '')
}

test('a script is aligned, a line corrected, and the captions are in the exported file and its picture as previewed', async ({
  start,
  folder,
  workspace,
}) => {
  const { electron, page } = await start('en')
  const lines = SAID.slice(0, 3)
  await beginEpisode(page, t, { format: 'story', title: 'Kancil', show: 'Dongeng Sabtu' })
  await answerDialog(electron, [makeReading(folder)])
  await page.getByRole('button', { name: t('episodes.recordings.choose') }).click()
  await expect(page.getByText('reading.wav')).toBeVisible()
  await page.keyboard.press('Alt+3')
  await alignScript(page, lines)
  const first = page.getByLabel(t('captions.text', { number: 1 }), { exact: true })
  await first.fill(CORRECTED)
  await first.blur()

  await page.getByRole('button', { name: t('captions.look.open') }).click()
  await page.getByRole('radio', { name: t('captions.look.sizes.large') }).check()
  await page.getByRole('radio', { name: t('captions.look.places.top') }).check()
  await page.getByRole('switch', { name: t('captions.look.marks') }).check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  for (let frame = 0; frame < 30; frame++) {
    await page.keyboard.press('ArrowRight')
  }
  const { plate, markAround } = showCaption(CORRECTED, SIZE, LOOK)
  const { x = 0, y = 0, width = 0, height = 0 } = plate ?? {}
  const overlay = page.locator('svg[class*=caption]')
  const screen = (await overlay.boundingBox()) ?? { x: 0, y: 0, width: 1, height: 1 }
  const seen = (await overlay.locator('rect').boundingBox()) ?? screen
  const scale = SIZE.width / screen.width
  expect(Math.abs((seen.x - screen.x) * scale - x)).toBeLessThan(4)
  expect(Math.abs((seen.y - screen.y) * scale - y)).toBeLessThan(4)
  expect(Math.abs(seen.width * scale - width)).toBeLessThan(4)
  expect(Math.abs(seen.height * scale - height)).toBeLessThan(4)
  const mark = (await overlay.locator('[data-mark]').boundingBox()) ?? screen

  const file = await exportVideo(page, workspace)

  const carried = readSrt(
    execFileSync('ffmpeg', [
      '-v',
      'error',
      '-i',
      file,
      '-map',
      '0:s:0',
      '-f',
      'srt',
      '-',
    ]).toString(),
  )
  expect(carried.map(({ text }) => text)).toEqual([
    CORRECTED,
    ...lines.slice(1).map(({ text }) => text),
  ])
  carried.forEach((cue, index) => {
    expect(Math.abs(cue.start - (lines[index]?.start ?? 0))).toBeLessThan(0.15)
  })
  // White letters on a dark ground: brighter than the title page without them, which is dark there.
  const place = { x, y, width, height }
  expect(brightness(file, 1, place)).toBeGreaterThan(brightness(file, 0.05, place) + 10)
  const marked = markedRange(file, 1, place)
  expect(Math.abs((mark.x - screen.x) * scale - markAround - marked.from)).toBeLessThan(6)
  expect(Math.abs((mark.x + mark.width - screen.x) * scale + markAround - marked.to)).toBeLessThan(
    6,
  )
  const beneath = { ...place, y: y + height + 10 }
  expect(Math.abs(brightness(file, 1, beneath) - brightness(file, 0.05, beneath))).toBeLessThan(3)
})
