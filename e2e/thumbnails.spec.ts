import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, beginEpisode } from './begin.ts'
import { expect, test } from './fixtures.ts'
import { makeLogo, makeVideo } from './media.ts'

const { t } = createTranslator('en')

test('a thumbnail is laid out by keys and mouse, kept, undone, warned about, and saved as it was seen', async ({
  start,
  folder,
  workspace,
}) => {
  const { electron, page } = await start('en')
  await beginEpisode(page, t, { format: 'tutorial', title: 'Finding a book', show: 'Skills' })
  const video = makeVideo(folder)
  await answerDialog(electron, [video])
  await page.getByRole('button', { name: t('episodes.recordings.choose') }).click()
  await expect(page.getByText(basename(video))).toBeVisible()
  await page.keyboard.press('Alt+4')
  await expect(page.getByText(t('thumbnails.candidatesHint'))).toBeVisible()
  await expect(page.getByLabel(t('thumbnails.badge'))).toHaveValue('Skills')

  const frame = page.getByRole('button', { name: t('thumbnails.titleFrame') })
  const leftOf = () => frame.evaluate((element) => element.style.left)
  await frame.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  expect(await leftOf()).toBe('7%')
  await page.keyboard.press('Control+z')
  expect(await leftOf()).toBe('5%')

  await page.getByRole('button', { name: t('thumbnails.keepVariant') }).click()
  const kept = page.getByRole('button', {
    name: t('thumbnails.variant', { number: 1 }),
    exact: true,
  })
  await expect(kept).toHaveAttribute('aria-pressed', 'true')
  const before = await boxOf(frame)
  await drag(page, [before.x + before.width / 2, before.y + before.height / 2], [60, 30])
  await isAt(frame, { ...before, x: before.x + 60, y: before.y + 30 })
  const moved = await boxOf(frame)
  await drag(page, [moved.x + moved.width - 8, moved.y + moved.height - 8], [-80, -40])
  await isAt(frame, { ...moved, width: moved.width - 80, height: moved.height - 40 })
  await page.keyboard.press('Control+z')
  await isAt(frame, moved)
  await expect(kept).toHaveAttribute('aria-pressed', 'false')
  await kept.click()
  expect(await leftOf()).toBe('5%')

  await answerDialog(electron, [makeLogo(folder)])
  await page.getByRole('button', { name: t('thumbnails.fromFile') }).click()
  await expect(page.getByAltText(t('thumbnails.chosenPicture'))).toBeVisible()
  await page.getByLabel(t('thumbnails.title')).fill('Finding a book in the reading room')
  await expect(page.getByText(t('thumbnails.readable'))).toBeVisible()
  await frame.focus()
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Shift+ArrowUp')
  }
  await expect(page.getByText(t('thumbnails.unreadable'))).toBeVisible()
  await page.getByLabel(t('thumbnails.title')).fill('Find it')
  await page.getByRole('button', { name: t('thumbnails.usualPlace') }).click()
  await expect(page.getByText(t('thumbnails.readable'))).toBeVisible()

  await page.getByText(t('thumbnails.drawing')).waitFor({ state: 'hidden' })
  const shown = await page
    .getByAltText(t('thumbnails.canvas'))
    .evaluate((image: HTMLImageElement) => image.src)
  await page.getByRole('button', { name: t('thumbnails.use') }).click()
  await expect(page.getByText(t('thumbnails.used'))).toBeVisible()
  const [episode = ''] = readdirSync(join(workspace, 'episodes'))
  const saved = join(workspace, 'episodes', episode, 'thumbnails')
  const [file = ''] = readdirSync(saved).filter((name) => /^[0-9a-f]+\.jpg$/.test(name))
  const preview = join(workspace, 'cache', 'previews', basename(shown))
  expect(print(join(saved, file))).toBe(print(preview))

  await page.getByRole('button', { name: t('thumbnails.otherShapes') }).click()
  for (const [shape, size] of [
    ['square.jpg', '3000x3000'],
    ['tall.jpg', '1080x1920'],
  ] as const) {
    const made = join(saved, 'shapes', shape)
    await expect.poll(() => sizeOf(made), { timeout: 20_000 }).toBe(size)
  }

  // From Edit, the frame at the playhead replaces the picture from a file.
  const drawn = () => readdirSync(saved).filter((name) => /^[0-9a-f]+\.jpg$/.test(name))
  await page.keyboard.press('Alt+2')
  await expect(
    page.getByRole('button', { name: t('editing.toolbar.play'), exact: true }),
  ).toBeVisible()
  await page.keyboard.press('Home')
  await page.keyboard.press('t')
  await expect(page.getByText(t('thumbnails.frameUsed'))).toBeVisible({ timeout: 20_000 })
  expect(drawn()).toHaveLength(2)
  await page.getByRole('button', { name: t('shell.show'), exact: true }).click()
  await expect(page.getByText(t('thumbnails.used'))).toBeVisible()
})

async function boxOf(frame: Locator) {
  const box = await frame.boundingBox()
  return box ?? { x: 0, y: 0, width: 0, height: 0 }
}

/** Waits for the frame to lie there, to the pixel: the window draws a moment after the mouse. */
async function isAt(frame: Locator, wanted: Awaited<ReturnType<typeof boxOf>>): Promise<void> {
  const farthest = async () => {
    const box = await boxOf(frame)
    const sides = ['x', 'y', 'width', 'height'] as const
    return Math.max(...sides.map((side) => Math.abs(box[side] - wanted[side])))
  }
  await expect.poll(farthest).toBeLessThan(0.5)
}

async function drag(
  page: Page,
  [x, y]: readonly [number, number],
  [right, down]: readonly [number, number],
): Promise<void> {
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + right / 2, y + down / 2)
  await page.mouse.move(x + right, y + down)
  await page.mouse.up()
}

/** Undefined until the picture is whole. */
function sizeOf(file: string): string | undefined {
  const asked = ['-v', 'error', '-show_entries', 'stream=width,height', '-of', 'csv=p=0:s=x']
  const { stdout } = spawnSync('ffprobe', [...asked, file], { encoding: 'utf8' })
  return stdout.trim() || undefined
}

function print(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
