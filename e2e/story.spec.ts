import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, beginEpisode } from './begin.ts'
import { expect, test } from './fixtures.ts'
import { PAGES, makeStoryFiles } from './story-files.ts'

type Translate = ReturnType<typeof createTranslator>['t']

interface Studio {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly t: Translate
}

/** How bright the middle of each frame is, 30 a second. */
function brightness(video: string): Buffer {
  const middle = 'crop=iw/8:ih/8,scale=1:1'
  return execFileSync('ffmpeg', [
    ...['-v', 'error', '-i', video, '-vf', middle, '-pix_fmt', 'gray', '-f', 'rawvideo', '-'],
  ])
}

function pageList({ page, t }: Studio) {
  const dialog = page.getByRole('dialog', { name: t('pages.title') })
  const list = dialog.getByRole('list', { name: t('pages.list') }).getByRole('button')
  return { dialog, list }
}

async function addPages(studio: Studio, pictures: readonly string[]): Promise<void> {
  const { electron, page, t } = studio
  await answerDialog(electron, pictures)
  await page.getByRole('button', { name: t('pages.section.arrange'), exact: true }).click()
  const { dialog, list } = pageList(studio)
  await dialog.getByRole('button', { name: t('pages.add') }).click()
  await expect(list).toHaveCount(pictures.length, { timeout: 60_000 })
}

async function writeTexts(studio: Studio, texts: readonly string[]): Promise<void> {
  const { dialog, list } = pageList(studio)
  for (const [index, text] of texts.entries()) {
    await list.nth(index).click()
    await dialog.getByLabel(studio.t('pages.text')).fill(text)
  }
}

/** Brings the reading in and has the pages turned where they are heard. Answers the row of each page. */
async function hearPages({ electron, page, t }: Studio, narration: string) {
  await answerDialog(electron, [narration])
  await page
    .getByRole('button', { name: t('episodes.recordings.add'), exact: true })
    .first()
    .click()
  await expect(page.getByText('narration.wav').first()).toBeVisible()
  await page.keyboard.press('Alt+2')
  await page.getByRole('tab', { name: t('editing.panel.pages') }).click()
  await page.getByRole('button', { name: t('editing.pages.hear'), exact: true }).click()
  await expect(page.getByText(t('editing.pages.allHeard'))).toBeVisible({ timeout: 60_000 })
  return page.getByRole('list', { name: t('editing.pages.turns') }).getByRole('listitem')
}

/** Publishes the open episode on the practice channel. Answers the folder of its watch page. */
async function publish({ page, t }: Studio, workspace: string): Promise<string> {
  await page.keyboard.press('Alt+5')
  await page.getByRole('radio', { name: t('details.madeForKids.yes') }).check()
  await page.keyboard.press('Alt+6')
  await page.getByRole('button', { name: t('publishing.publish'), exact: true }).click()
  await expect(page.getByText(t('publishing.published'))).toBeVisible({ timeout: 120_000 })
  const [id = ''] = readdirSync(join(workspace, 'practice', 'episodes'))
  return join(workspace, 'practice', 'episodes', id)
}

interface Told {
  readonly texts: readonly string[]
  /** When each page is turned to, in seconds. */
  readonly starts: readonly number[]
  /** The first page that looks unlike the one before it. */
  readonly unlike: number
}

/** What was published shows every page within two frames of its turn, and its captions are what is printed. */
function expectTold(published: string, { texts, starts, unlike }: Told): void {
  const files = readdirSync(published, { recursive: true, encoding: 'utf8' })
  const fileOf = (extension: string) =>
    join(published, files.find((file) => file.endsWith(extension)) ?? '')
  const captions = readFileSync(fileOf('.vtt'), 'utf8')
  for (const text of texts) {
    expect(captions).toContain(`\n${text}\n`)
  }
  const levels = brightness(fileOf('.mp4'))
  const levelAt = (second: number) => levels[Math.round(second * 30)] ?? 0
  for (const [index, second] of starts.entries()) {
    if (index >= unlike) {
      const half = (levelAt((starts[index - 1] ?? 0) + 1) + levelAt(second + 1)) / 2
      const begin = Math.round((second - 1) * 30)
      const turned = begin + levels.subarray(begin).findIndex((level) => level >= half)
      expect(Math.abs(turned - second * 30)).toBeLessThanOrEqual(2)
    }
  }
}

/** Twelve pages are read, heard and exported; a computer that does other work beside takes its time. */
test.setTimeout(360_000)

test('pictures of a book and somebody reading it become a story that is watched, turned in the frames its pages begin', async ({
  start,
  folder,
  workspace,
}) => {
  const { t } = createTranslator('id')
  const { pictures, narration, starts } = await makeStoryFiles(folder, 'id')
  const studio = { ...(await start('id')), t }
  const { page } = studio
  await beginEpisode(page, t, { format: 'story', title: 'Buku Tua', show: 'Dongeng Sabtu' })

  await addPages(studio, pictures.toReversed())
  await writeTexts(studio, PAGES.id)
  // The second page comes closer; moved away and back again it is still the second.
  const { dialog, list } = pageList(studio)
  await list.nth(1).click()
  await dialog.getByRole('button', { name: t('pages.zoomSlowly') }).click()
  await list.nth(1).press('Alt+ArrowDown')
  await expect(list.nth(2)).toContainText(PAGES.id[1])
  await dialog.getByRole('button', { name: t('shell.undo') }).click()
  await expect(list.nth(1)).toContainText(PAGES.id[1])
  await page.keyboard.press('Escape')
  const turns = await hearPages(studio, narration)
  await turns
    .nth(5)
    .getByText(/^\d\d:\d\d/)
    .click()
  await expect(page.locator('[data-page]').first()).toBeVisible()

  expectTold(await publish(studio, workspace), { texts: PAGES.id, starts, unlike: 1 })
})

test('in English too, and halves of a spread are seen as such', async ({
  start,
  folder,
  workspace,
}) => {
  const { t } = createTranslator('en')
  const { pictures, narration, starts } = await makeStoryFiles(folder, 'en')
  const studio = { ...(await start('en')), t }
  const { page } = studio
  await beginEpisode(page, t, { format: 'story', title: 'The Old Book', show: 'Story Time' })

  // The first picture is a spread of two pages.
  await addPages(studio, pictures.slice(1))
  const { dialog, list } = pageList(studio)
  await list.first().click()
  await dialog.getByRole('button', { name: t('pages.split') }).click()
  await expect(list).toHaveCount(PAGES.en.length)
  await writeTexts(studio, PAGES.en)
  await page.keyboard.press('Escape')
  await hearPages(studio, narration)

  // The strip of the first page begins at the left of its picture, that of the second in the middle.
  const places = await page
    .locator('pattern image')
    .evaluateAll((images) =>
      images.map((image) => -Number(image.getAttribute('x')) / Number(image.getAttribute('width'))),
    )
  expect(places.slice(0, 3)).toEqual([0, 0.5, 0].map((share) => expect.closeTo(share, 3)))

  // Both halves of the spread are as bright.
  expectTold(await publish(studio, workspace), { texts: PAGES.en, starts, unlike: 2 })
})
