import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, beginEpisode } from './begin.ts'
import { expect, test } from './fixtures.ts'
import { makeVideo } from './media.ts'

const { t } = createTranslator('en')

test('a thumbnail is laid out by keyboard, undone, warned about, and saved as it was seen', async ({
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
  const [file = ''] = readdirSync(saved).filter((name) => name.endsWith('.jpg'))
  const preview = join(workspace, 'cache', 'previews', basename(shown))
  expect(print(join(saved, file))).toBe(print(preview))
})

function print(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
