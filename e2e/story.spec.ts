import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, beginEpisode } from './begin.ts'
import { expect, test } from './fixtures.ts'
import { PAGES, makeStoryFiles } from './story-files.ts'

const { t } = createTranslator('id')

/** How bright the middle of each frame is, 30 a second. */
function brightness(video: string): Buffer {
  const middle = 'crop=iw/8:ih/8,scale=1:1'
  return execFileSync('ffmpeg', [
    ...['-v', 'error', '-i', video, '-vf', middle, '-pix_fmt', 'gray', '-f', 'rawvideo', '-'],
  ])
}

test('pictures of a book and somebody reading it become a story', async ({
  start,
  folder,
  workspace,
}) => {
  const { pictures, narration, starts } = await makeStoryFiles(folder)
  const { electron, page } = await start('id')
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await beginEpisode(page, t, { format: 'story', title: 'Buku Tua', show: 'Dongeng Sabtu' })

  await answerDialog(electron, pictures.toReversed())
  await button(t('pages.section.arrange')).click()
  const dialog = page.getByRole('dialog', { name: t('pages.title') })
  await dialog.getByRole('button', { name: t('pages.add') }).click()
  const list = dialog.getByRole('list', { name: t('pages.list') }).getByRole('button')
  await expect(list).toHaveCount(PAGES.length)
  for (const [index, text] of PAGES.entries()) {
    await list.nth(index).click()
    await dialog.getByLabel(t('pages.text')).fill(text)
  }
  // The second page comes closer; moved away and back again it is still the second.
  await list.nth(1).click()
  await dialog.getByRole('button', { name: t('pages.zoomSlowly') }).click()
  await list.nth(1).press('Alt+ArrowDown')
  await expect(list.nth(2)).toContainText(PAGES[1])
  await dialog.getByRole('button', { name: t('shell.undo') }).click()
  await expect(list.nth(1)).toContainText(PAGES[1])
  await page.keyboard.press('Escape')

  await answerDialog(electron, [narration])
  await button(t('episodes.recordings.add')).first().click()
  await expect(page.getByText('narasi.wav').first()).toBeVisible()

  await page.keyboard.press('Alt+2')
  await page.getByRole('tab', { name: t('editing.panel.pages') }).click()
  await button(t('editing.pages.hear')).click()
  await expect(page.getByText(t('editing.pages.allHeard'))).toBeVisible({ timeout: 60_000 })
  const turns = page.getByRole('list', { name: t('editing.pages.turns') }).getByRole('listitem')
  await turns
    .nth(5)
    .getByText(/^\d\d:\d\d/)
    .click()
  await expect(page.locator('[data-page]').first()).toBeVisible()

  await page.keyboard.press('Alt+5')
  await page.getByRole('radio', { name: t('details.madeForKids.yes') }).check()
  await page.keyboard.press('Alt+6')
  await button(t('publishing.publish')).click()
  await expect(page.getByText(t('publishing.published'))).toBeVisible({ timeout: 120_000 })

  const [id = ''] = readdirSync(join(workspace, 'practice', 'episodes'))
  const published = join(workspace, 'practice', 'episodes', id)
  const files = readdirSync(published, { recursive: true, encoding: 'utf8' })
  const captions = readFileSync(join(published, files.find((file) => file.endsWith('.vtt')) ?? ''))
  for (const text of PAGES) {
    expect(captions.toString()).toContain(`\n${text}\n`)
  }
  const levels = brightness(join(published, files.find((file) => file.endsWith('.mp4')) ?? ''))
  const levelAt = (second: number) => levels[Math.round(second * 30)] ?? 0
  for (const [index, second] of starts.entries()) {
    if (index > 0) {
      const half = (levelAt((starts[index - 1] ?? 0) + 1) + levelAt(second + 1)) / 2
      const begin = Math.round((second - 1) * 30)
      const turned = begin + levels.subarray(begin).findIndex((level) => level >= half)
      expect(Math.abs(turned - second * 30)).toBeLessThanOrEqual(2)
    }
  }
})
