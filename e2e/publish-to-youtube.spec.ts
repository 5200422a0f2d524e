import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, beginEpisode } from './begin.ts'
import { agreeInBrowser, connectToYouTube } from './connect-youtube.ts'
import { type App, expect, test } from './fixtures.ts'
import { signChecklist } from './sign-checklist.ts'
import { makeVideo } from './media.ts'
import { startStandIn } from './youtube-stand-in/server.ts'

interface Signs {
  readonly told: string[]
  readonly bars: number[]
}

/** Notes what the studio tells by notifications and in the taskbar. */
async function noteSigns({ electron }: App): Promise<void> {
  await electron.evaluate(({ BrowserWindow, Notification }) => {
    const signs: Signs = { told: [], bars: [] }
    Notification.isSupported = () => true
    Notification.prototype.show = function show() {
      signs.told.push(this.title)
    }
    for (const window of BrowserWindow.getAllWindows()) {
      window.setProgressBar = (fraction) => void signs.bars.push(fraction)
    }
    Object.assign(globalThis, { signs })
  })
}

function signsOf({ electron }: App): Promise<Signs> {
  return electron.evaluate(() => Reflect.get(globalThis, 'signs'))
}

for (const language of ['id', 'en'] as const) {
  test(`connected, published, and patient when the quota is spent (${language})`, async ({
    start,
    folder,
  }) => {
    const standIn = await startStandIn()
    const { t } = createTranslator(language)
    const app = await start(language, { more: { PUSTAKA_GOOGLE_URL: standIn.url } })
    const { page } = app
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await agreeInBrowser(app)
    await expect(page.getByText(standIn.url)).toBeVisible()

    const title = 'Kancil dan Buku Tua'
    await beginEpisode(page, t, { format: 'story', title, show: 'Dongeng Sabtu' })
    await answerDialog(app.electron, [makeVideo(folder)])
    await button(t('episodes.recordings.choose')).click()
    await expect(page.getByText('rekaman.mp4')).toBeVisible()
    await page.keyboard.press('Alt+5')
    await page.getByLabel(t('details.description'), { exact: true }).first().fill('Dongeng.')
    await page.getByRole('radio', { name: t('details.madeForKids.yes') }).check()

    await page.keyboard.press('Alt+6')
    await page.getByRole('radio', { name: t('publishing.youtube') }).check()
    await button(t('publishing.connect')).click()
    await connectToYouTube(app, t, folder, language === 'id' ? 'chosen' : 'dropped')
    await expect(page.getByText('Perpustakaan Kota')).toBeVisible()

    await noteSigns(app)
    standIn.world.faults.order({ op: 'open', kind: 'answer', status: 403, reason: 'quotaExceeded' })
    await page.keyboard.press('Control+1')
    await button(title).click()
    await page.keyboard.press('Alt+6')
    await page.getByRole('radio', { name: t('publishing.youtube') }).check()
    await expect(button(t('publishing.upload'))).toBeDisabled()
    await signChecklist(page, t)
    await button(t('publishing.upload')).click()
    await button(t('publishing.openQueue')).click({ timeout: 60_000 })
    await expect(page.getByText(t('queue.reason.quota', { detail: '' }))).toBeVisible()
    await expect(page.getByText(t('queue.state.waiting'), { exact: true })).toBeVisible()

    await button(t('queue.action.retry')).click()
    await expect(page.getByText(t('queue.state.done'), { exact: true })).toBeVisible({
      timeout: 30_000,
    })
    expect(standIn.world.videos.map(({ resource }) => resource['status'])).toEqual([
      expect.objectContaining({ privacyStatus: 'private', selfDeclaredMadeForKids: true }),
    ])
    const signs = await signsOf(app)
    expect(signs.told).toEqual([
      t('desktop.uploadStopped', { title }),
      t('desktop.uploadDone', { title }),
    ])
    expect(signs.bars).toContain(0)
    expect(signs.bars.at(-1)).toBe(-1)
    await standIn.close()
  })
}
