import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, beginEpisode } from './begin.ts'
import { type App, expect, test } from './fixtures.ts'
import { makeSound } from './media.ts'

const { t } = createTranslator('en')

/** A podcast with one recording of twelve seconds, opened to be edited. */
async function editPodcast(app: App, folder: string): Promise<void> {
  const { page } = app
  await beginEpisode(page, t, { format: 'podcast', title: 'Library hour', show: 'Talks' })
  await answerDialog(app.electron, [makeSound(folder, 'talk.wav')])
  await page.getByRole('button', { name: t('episodes.recordings.choose') }).click()
  await expect(page.getByText('talk.wav')).toBeVisible()
  await page.keyboard.press('Alt+2')
  await expect(page.getByText('/ 00:12.000')).toBeVisible()
}

test('music goes under the episode and a clip is muted, both undone and there again after a restart', async ({
  start,
  folder,
}) => {
  const app = await start('en')
  const { page } = app
  await editPodcast(app, folder)

  await answerDialog(app.electron, [makeSound(folder, 'song.wav')])
  await page.getByRole('button', { name: t('editing.toolbar.music'), exact: true }).click()
  const song = page.getByRole('button', { name: t('editing.music.open', { name: 'song.wav' }) })
  await song.click()
  const louder = page.getByRole('slider', { name: new RegExp(t('editing.music.gain')) })
  await louder.press('ArrowRight')
  await expect(song).toContainText('−13 dB')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: t('editing.toolbar.clipVolume'), exact: true }).click()
  await page.getByRole('switch', { name: t('editing.volume.muted') }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(song).toContainText('−14 dB')
  await page.keyboard.press('Control+Shift+Z')
  await expect(song).toContainText('−13 dB')

  await app.electron.close()
  const again = await start('en')
  await again.page.keyboard.press('Alt+2')
  await expect(
    again.page.getByRole('button', { name: t('editing.music.open', { name: 'song.wav' }) }),
  ).toContainText('−13 dB')
})

test('clips are divided, moved, repeated and joined by keyboard alone, and a kept version comes back', async ({
  start,
  folder,
}) => {
  const app = await start('en')
  const { page } = app
  await editPodcast(app, folder)
  const length = (text: string) => expect(page.getByText(text)).toBeVisible()
  await length('/ 00:12.000')

  await page.getByRole('button', { name: t('editing.toolbar.versions'), exact: true }).click()
  await page.getByLabel(t('editing.versions.name')).fill('Whole talk')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Whole talk')).toBeVisible()
  await page.keyboard.press('Escape')

  const toFirstSecond = async () => {
    await page.keyboard.press('Home')
    for (let frame = 0; frame < 30; frame++) {
      await page.keyboard.press('ArrowRight')
    }
  }
  await toFirstSecond()
  await page.keyboard.press('s')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+d')
  await length('/ 00:23.000')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await toFirstSecond()
  await page.keyboard.press('Shift+S')
  await length('/ 00:12.000')
  await page.keyboard.press('Control+d')
  await length('/ 00:24.000')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('i')
  await page.keyboard.press('End')
  await page.keyboard.press('o')
  await page.keyboard.press('Delete')
  await length('/ 00:01.000')

  await page.getByRole('button', { name: t('editing.toolbar.versions'), exact: true }).click()
  await page
    .getByRole('button', { name: t('editing.versions.bringBackNamed', { name: 'Whole talk' }) })
    .click()
  await length('/ 00:12.000')
  await page.keyboard.press('Control+z')
  await length('/ 00:01.000')
})
