import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, beginEpisode } from './begin.ts'
import { type App, expect, test } from './fixtures.ts'
import { makeCaptions, makeSound, makeVideo } from './media.ts'

/** Plays the published page in a browser window of its own and answers what happened there. */
async function watch({ electron }: App, address: string) {
  const opened = electron.waitForEvent('window')
  await electron.evaluate(({ BrowserWindow }, url) => {
    const window = new BrowserWindow({ show: true, webPreferences: { sandbox: true } })
    void window.loadURL(url)
  }, address)
  const page = await opened
  await page.waitForLoadState()
  const seen = await page.evaluate(async () => {
    const video = document.querySelector('video')!
    video.muted = true
    video.currentTime = 1
    await video.play()
    await new Promise<void>((resolve) => {
      video.addEventListener('timeupdate', () => video.currentTime > 1.3 && resolve())
    })
    video.pause()
    const cue = video.textTracks[0]?.activeCues?.[0] as VTTCue | undefined
    return { width: video.videoWidth, caption: cue?.text, showing: video.textTracks[0]?.mode }
  })
  await page.close()
  return seen
}

for (const language of ['id', 'en'] as const) {
  test(`from a recording to a watch page (${language})`, async ({ start, folder, workspace }) => {
    const { t } = createTranslator(language)
    const app = await start(language)
    const { page } = app
    const step = (number: number) => page.keyboard.press(`Alt+${number}`)
    const button = (name: string) => page.getByRole('button', { name, exact: true })

    await beginEpisode(page, t, {
      format: 'story',
      title: 'Kancil & "Buku" Tua',
      show: 'Dongeng Sabtu',
    })

    await answerDialog(app.electron, [language === 'id' ? makeSound(folder) : makeVideo(folder)])
    await button(t('episodes.recordings.choose')).click()
    await expect(
      page.getByText(language === 'id' ? 'cerita kancil.wav' : 'rekaman.mp4'),
    ).toBeVisible()

    await step(2)
    const length = page.getByText(language === 'id' ? '00:12.000' : '00:06.000')
    const shorter = page.getByText(language === 'id' ? '00:11.500' : '00:05.500')
    await expect(length).toBeVisible()
    await page.keyboard.press('Space')
    await expect(page.getByText(/^00:01\.\d{3}$/)).toBeVisible()
    await page.keyboard.press('k')
    await page.keyboard.press('Home')
    await page.keyboard.press('i')
    for (let frame = 0; frame < 15; frame++) {
      await page.keyboard.press('ArrowRight')
    }
    await page.keyboard.press('o')
    await page.keyboard.press('Delete')
    await expect(shorter).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(length).toBeVisible()
    await page.keyboard.press('Control+Shift+Z')
    await expect(shorter).toBeVisible()

    await step(3)
    await answerDialog(app.electron, [makeCaptions(folder)])
    await button(t('captions.import')).first().click()
    await expect(page.getByText('Pada suatu hari').first()).toBeVisible()

    await step(4)
    await page.getByLabel(t('thumbnails.title')).fill('Kancil dan Buku Tua')
    await button(t('thumbnails.use')).click()
    await expect(page.getByText(t('thumbnails.used'))).toBeVisible()

    await step(5)
    await page
      .getByLabel(t('details.description'))
      .fill('Cerita di https://perpustakaan.example/b/1.')
    await page.getByRole('radio', { name: t('details.madeForKids.yes') }).check()

    await step(6)
    await button(t('publishing.publish')).click()
    await expect(page.getByText(t('publishing.published'))).toBeVisible({ timeout: 60_000 })

    const [id = ''] = readdirSync(join(workspace, 'practice', 'episodes'))
    const address = join(workspace, 'practice', 'episodes', id, 'index.html')
    expect(readFileSync(address, 'utf8')).toContain('https://perpustakaan.example/b/1"')
    expect(await watch(app, pathToFileURL(address).href)).toEqual({
      width: 1920,
      caption: 'Pada suatu hari',
      showing: 'showing',
    })

    await app.electron.close()
    const again = await start(language)
    await expect(again.page.getByText('Kancil & "Buku" Tua').first()).toBeVisible()
    await expect(again.page.getByText(t('publishing.published'))).toBeVisible()
    await again.page.keyboard.press('Alt+2')
    await expect(again.page.getByText(language === 'id' ? '00:11.500' : '00:05.500')).toBeVisible()
  })
}
