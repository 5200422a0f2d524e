import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { type SoundServer, hasSoundServer, startSoundServer } from '../src/testing/sound-server.ts'
import { beginEpisode } from './begin.ts'
import { type App, expect, test } from './fixtures.ts'

const { t } = createTranslator('en')

const TUTORIAL = {
  format: 'tutorial',
  title: 'How to search the catalogue',
  show: 'Library Skills',
} as const

type DockButton = 'record' | 'finish' | 'pause' | 'resume'

/** A button of the dock: it is there when that can be done. */
function dockButton({ page }: App, name: DockButton) {
  const dock = page.getByRole('region', { name: t('recording.dock.label') })
  return dock.getByRole('button', { name: t(`recording.dock.${name}`) })
}

/** Records with the key, through the countdown: then the big button finishes. */
async function record(app: App): Promise<void> {
  await app.page.keyboard.press('r')
  await dockButton(app, 'finish').waitFor()
}

async function finish(app: App): Promise<void> {
  await app.page.keyboard.press('r')
  await dockButton(app, 'record').waitFor()
}

/** All words in the window; none while its page is not there to be asked. */
function shownText({ electron }: App): Promise<string> {
  return electron.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.isVisible())
    const nothing = new Promise<string>((resolve) => setTimeout(resolve, 1000, ''))
    const words = window?.webContents.executeJavaScript('document.body.innerText')
    return Promise.race([words ?? nothing, nothing]).catch(() => '')
  })
}

function makeTone(folder: string, seconds: number): string {
  const file = join(folder, `tone-${seconds}.wav`)
  const source = `sine=f=1000:d=${seconds}:r=48000`
  execFileSync('ffmpeg', [
    '-v',
    'error',
    '-y',
    '-f',
    'lavfi',
    '-i',
    source,
    '-af',
    'volume=6dB',
    file,
  ])
  return file
}

/** Seconds of sound of a pitch in a file, counted in tenths. */
function secondsOfPitch(file: string, hertz: number): number {
  const filter =
    `bandpass=f=${hertz}:width_type=h:w=100,asetnsamples=4800,` +
    'astats=metadata=1:reset=1,ametadata=print:key=lavfi.astats.Overall.RMS_level:file=-'
  const args = ['-v', 'error', '-i', file, '-map', '0:a', '-af', filter, '-f', 'null', '-']
  const told = execFileSync('ffmpeg', args).toString()
  const levels = [...told.matchAll(/RMS_level=(-?[\d.]+|-inf)/g)].map(([, level]) => Number(level))
  return levels.filter((level) => level > -30).length / 10
}

test.describe('recording', { tag: '@alone' }, () => {
  test.skip(!hasSoundServer, 'needs pulseaudio and pactl')
  let server: SoundServer

  test.beforeEach(async () => {
    server = await startSoundServer()
    server.plugIn('narator')
  })
  test.afterEach(() => server.stop())

  test('microphone and screen: pause, mark, stop, see it on the timeline, hear it in the export', async ({
    start,
    folder,
    workspace,
  }) => {
    const app = await start('en', { more: server.environment })
    const { page } = app
    await beginEpisode(app.page, t, TUTORIAL)
    await expect(page.getByRole('checkbox', { name: /narator/ })).toBeChecked()
    await page.getByRole('checkbox', { name: t('devices.wholeScreen') }).check()

    await record(app)
    server.play('narator', makeTone(folder, 2))
    await page.waitForTimeout(3000)
    await page.keyboard.press('p')
    await dockButton(app, 'resume').waitFor()
    await page.waitForTimeout(800)
    await page.keyboard.press('p')
    await dockButton(app, 'pause').waitFor()
    await page.keyboard.press('b')
    await expect(page.getByText(t('recording.marker.chapter', { number: 2 })).first()).toBeVisible()
    await page.waitForTimeout(2500)
    await finish(app)
    await expect(page.getByText(t('recording.take', { number: 1 })).first()).toBeVisible()
    await expect(page.getByText(t('recording.takes.onTimeline'))).toBeVisible()
    // Played at once, while what the window can play is still being made.
    const take = t('recording.take', { number: 1 })
    await page.getByRole('button', { name: t('recording.takes.play', { name: take }) }).click()
    const playedSeconds = () =>
      page.locator('li video').evaluate((video: HTMLVideoElement) => video.currentTime)
    await expect.poll(playedSeconds, { timeout: 20_000 }).toBeGreaterThan(0.5)
    await page
      .getByRole('button', { name: t('recording.takes.stopPlaying', { name: take }) })
      .click()

    await page.keyboard.press('Alt+2')
    await expect(page.getByText(/^2\. Chapter 2$/).first()).toBeVisible()
    await expect(page.getByText(t('shell.rail.jobs'), { exact: true })).toBeHidden()
    await page.keyboard.press('Home')
    await page.keyboard.press('Space')
    await expect(page.getByText(/^00:01\.\d{3}$/)).toBeVisible()
    await page.keyboard.press('k')

    await page.keyboard.press('Alt+5')
    const forKids = page.getByRole('group', { name: t('details.madeForKids.question') })
    await forKids.getByRole('radio', { name: t('details.madeForKids.no') }).check()
    await page.keyboard.press('Alt+6')
    await page.getByRole('button', { name: t('publishing.publish'), exact: true }).click()
    await expect(page.getByText(t('publishing.published'))).toBeVisible({ timeout: 90_000 })
    const [id = ''] = readdirSync(join(workspace, 'episodes'))
    const video = join(workspace, 'episodes', id, 'exports', 'v1', 'youtube-1080p.mp4')
    const seconds = secondsOfPitch(video, 1000)
    expect(seconds).toBeGreaterThan(1.7)
    expect(seconds).toBeLessThan(2.3)
  })

  test('a window that crashes does not end the take, and comes back to it', async ({
    start,
    folder,
  }) => {
    const app = await start('en', { more: server.environment })
    const { page } = app
    await beginEpisode(app.page, t, TUTORIAL)
    await expect(page.getByRole('checkbox', { name: /narator/ })).toBeChecked()
    await record(app)
    server.play('narator', makeTone(folder, 6))
    await page.waitForTimeout(1500)

    // Playwright gives up a page that crashed; what it shows after that is asked of the program itself.
    await app.electron.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((one) => one.isVisible())
      window?.webContents.forcefullyCrashRenderer()
    })
    await expect.poll(() => shownText(app)).toContain(t('recording.dock.finish'))
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await app.electron.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find((one) => one.isVisible())
      window?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'r' })
      window?.webContents.sendInputEvent({ type: 'keyUp', keyCode: 'r' })
    })
    await expect.poll(() => shownText(app)).toContain(t('recording.takes.onTimeline'))
  })

  test('a camera that only the browser knows is recorded in small pieces', async ({
    start,
    workspace,
  }) => {
    const switches = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
    const app = await start('en', { more: server.environment, switches })
    const { page } = app
    await beginEpisode(app.page, t, TUTORIAL)
    await page.getByRole('checkbox', { name: /fake_device_0/ }).check()
    await record(app)
    await page.waitForTimeout(3000)
    await finish(app)

    const [id = ''] = readdirSync(join(workspace, 'episodes'))
    const takes = join(workspace, 'episodes', id, 'takes')
    const [take = ''] = readdirSync(takes)
    const [camera = ''] = readdirSync(join(takes, take)).filter((name) => name.startsWith('camera'))
    const args = ['-v', 'error', '-count_packets', '-select_streams', 'v', '-of', 'csv=p=0']
    const told = execFileSync('ffprobe', [
      ...args,
      ...['-show_entries', 'stream=nb_read_packets', join(takes, take, camera)],
    ])
    expect(Number(told.toString().trim())).toBeGreaterThan(60)
  })

  test('killed while recording, the next start offers the take and recovers it', async ({
    start,
  }) => {
    const app = await start('en', { more: server.environment })
    await beginEpisode(app.page, t, TUTORIAL)
    await expect(app.page.getByRole('checkbox', { name: /narator/ })).toBeChecked()
    await record(app)
    await app.page.waitForTimeout(2500)
    app.electron.process().kill('SIGKILL')

    const { page } = await start('en', { more: server.environment })
    await page
      .getByRole('button', { name: t('recording.unfinished.recover') })
      .first()
      .click()
    await page.keyboard.press('Alt+1')
    await expect(page.getByText(t('recording.takes.reason.crash'))).toBeVisible()
    await expect(page.getByText(t('recording.takes.onTimeline'))).toBeVisible()
  })

  test('a computer that goes to sleep, and quitting, end a take in good order', async ({
    start,
  }) => {
    const app = await start('en', { more: server.environment })
    await beginEpisode(app.page, t, TUTORIAL)
    await expect(app.page.getByRole('checkbox', { name: /narator/ })).toBeChecked()
    await record(app)
    await app.page.waitForTimeout(1000)
    await app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'))
    await expect(app.page.getByText(t('recording.alarm.ended.suspend'))).toBeVisible()
    await dockButton(app, 'record').waitFor()

    await record(app)
    await app.page.waitForTimeout(1000)
    const asked = await app.electron.evaluate(async ({ app: program, dialog }) => {
      const asking = new Promise<string>((resolve) => {
        dialog.showMessageBox = async (...all: unknown[]) => {
          resolve((all.at(-1) as { message: string }).message)
          return { response: 1, checkboxChecked: false }
        }
      })
      program.quit()
      return await asking
    })
    expect(asked).toBe(t('desktop.quitWhileRecording'))
    await app.electron.waitForEvent('close')

    const { page } = await start('en', { more: server.environment })
    await page.keyboard.press('Alt+1')
    await expect(page.getByText(t('recording.takes.reason.quit'))).toBeVisible()
    await expect(page.getByText(t('recording.takes.reason.suspend'))).toBeVisible()
  })

  test('a microphone is heard live in the headphones, and no longer when it is switched off', async ({
    start,
    folder,
  }) => {
    const app = await start('en', { more: server.environment })
    const { page } = app
    await beginEpisode(app.page, t, TUTORIAL)
    await page
      .getByRole('button', { name: t('recording.sources.tune', { name: 'narator' }) })
      .click()
    const live = page.getByRole('switch', { name: t('recording.test.live') })
    server.play('narator', makeTone(folder, 15))
    await page.waitForTimeout(500)

    await live.click()
    await page.waitForTimeout(1000)
    expect(await server.listenFor(2000)).toBeGreaterThan(-40)
    await live.click()
    await page.waitForTimeout(1000)
    expect(await server.listenFor(1000)).toBeLessThan(-60)
  })
})
