import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, answerQuestions, beginEpisode } from './begin.ts'
import { agreeInBrowser, connectAgain, connectToYouTube } from './connect-youtube.ts'
import { type App, expect, test } from './fixtures.ts'
import { makeVideo } from './media.ts'
import { signChecklist } from './sign-checklist.ts'
import { type StandIn, startStandIn } from './youtube-stand-in/server.ts'

type Translate = ReturnType<typeof createTranslator>['t']

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

const STEP = 256 * 1024
/** Of what goes wrong with a piece of the video: a part of it arrives. */
const PART = { op: 'chunk', kind: 'keepPart', bytes: STEP } as const
/** YouTube asks the studio to wait for so many hundredths of a second: see `PACE`. */
const busy = (retryAfter: number) =>
  ({ op: 'chunk', kind: 'answer', status: 503, retryAfter }) as const

/** Waits take a hundredth of the time. */
const PACE = '0.01'

function pieces({ world }: StandIn): number {
  return world.requests.filter(({ op }) => op === 'chunk').length
}

/** The line is cut in the middle of the next piece of the video. */
function cutLineAtNextPiece(standIn: StandIn): void {
  const { world } = standIn
  const before = pieces(standIn)
  world.onRequest = () => {
    if (pieces(standIn) > before + 1) {
      world.onRequest = undefined
      void standIn.close()
    }
  }
}

/** The same YouTube at the same address again. */
function restoreLine({ url, world }: StandIn): Promise<StandIn> {
  return startStandIn(Number(new URL(url).port), world)
}

/** An episode that lacks nothing, to be seen at a moment or at once by everybody. */
async function prepareEpisode(
  { page, electron }: App,
  t: Translate,
  { folder, title, publishAt }: { folder: string; title: string; publishAt: string | undefined },
): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await beginEpisode(page, t, { format: 'story', title, show: 'Dongeng Sabtu' })
  await answerDialog(electron, [makeVideo(folder, 'rekaman.mp4', 2)])
  await button(t('episodes.recordings.choose')).click()
  await expect(page.getByText('rekaman.mp4')).toBeVisible()
  await page.keyboard.press('Alt+5')
  await page.getByLabel(t('details.description'), { exact: true }).first().fill('Dongeng.')
  await page.getByRole('radio', { name: t('details.madeForKids.yes') }).check()
  if (publishAt === undefined) {
    await page.getByRole('radio', { name: t('details.privacies.public'), exact: true }).check()
  } else {
    await page.getByLabel(t('details.publishAt')).fill(publishAt)
  }
}

/** The file that was exported for YouTube. */
function exportedFile(workspace: string): Buffer {
  const files = readdirSync(workspace, { recursive: true, encoding: 'utf8' })
  const [file = '', ...others] = files.filter((name) => /exports.*\.mp4$/.test(name))
  expect(others).toEqual([])
  return readFileSync(join(workspace, file))
}

/** Quits while something is sent: first the person stays, and it `goesOn`; then they quit. */
async function stayThenQuit({ electron, page }: App, t: Translate, goesOn: () => Promise<void>) {
  const window = await electron.browserWindow(page)
  const asked = await answerQuestions(electron, 0)
  await window.evaluate((shown) => shown.close())
  await expect.poll(asked).toEqual([t('desktop.quitWhileUploading')])
  await goesOn()
  await expect(page.getByText(t('queue.state.uploading'), { exact: true })).toBeVisible()

  await answerQuestions(electron, 1)
  const closed = electron.waitForEvent('close')
  await window.evaluate((shown) => shown.close()).catch(() => undefined) // gone before it answers
  await closed
}

/** Changes the title of what is published, sees how YouTube has it, and brings it there. */
async function correctTitle(
  { page }: App,
  t: Translate,
  { title, corrected }: { title: string; corrected: string },
): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await button(title).click()
  await page.keyboard.press('Alt+5')
  await page.getByLabel(t('details.title'), { exact: true }).first().fill(corrected)
  await page.keyboard.press('Alt+6')
  await button(t('publishing.corrections.compare')).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox')).toHaveCount(1)
  await expect(dialog.getByText(title, { exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: t('publishing.corrections.send.youtube') }).click()
  await expect(dialog.getByText(t('publishing.corrections.same.youtube'))).toBeVisible()
  await page.keyboard.press('Escape')
}

const WAYS = [
  ['id', 'quit', '2035-01-15T10:00'],
  ['en', 'killed', undefined],
] as const

for (const [language, end, publishAt] of WAYS) {
  const when = publishAt === undefined ? 'now' : 'at a moment'
  test(`published ${when}, once, through spent quota, cut line, revoked token and a studio that is ${end} (${language})`, async ({
    start,
    folder,
    workspace,
  }) => {
    let standIn = await startStandIn()
    const { world } = standIn
    const { t } = createTranslator(language)
    const more = { PUSTAKA_GOOGLE_URL: standIn.url, PUSTAKA_UPLOAD_PACE: PACE }
    const title = 'Kancil dan Buku Tua'
    const app = await start(language, { more })
    const { page } = app
    const button = (name: string) => page.getByRole('button', { name, exact: true })
    await agreeInBrowser(app)
    await expect(page.getByText(standIn.url)).toBeVisible()
    await prepareEpisode(app, t, { folder, title, publishAt })

    await page.keyboard.press('Alt+6')
    await page.getByRole('radio', { name: t('publishing.youtube') }).check()
    await button(t('publishing.connect')).click()
    await connectToYouTube(app, t, folder, language === 'id' ? 'chosen' : 'dropped')
    await expect(page.getByText('Perpustakaan Kota')).toBeVisible()

    // The quota is spent.
    await noteSigns(app)
    world.faults.order({ op: 'open', kind: 'answer', status: 403, reason: 'quotaExceeded' })
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

    // The line is cut in the middle of the video, and comes back.
    world.faults.order(PART)
    cutLineAtNextPiece(standIn)
    await button(t('queue.action.retry')).click()
    await expect(page.getByText(t('queue.reason.network'))).toBeVisible()
    standIn = await restoreLine(standIn)

    // The person takes the permission away, and gives it again.
    world.faults.order({ op: 'chunk', kind: 'revoked' })
    await button(t('queue.action.retry')).click()
    await expect(page.getByText(t('queue.reason.reconnect'))).toBeVisible()
    const { told, bars } = await signsOf(app)
    expect(told).toEqual(Array(2).fill(t('desktop.uploadStopped', { title })))
    expect(bars).toContain(0)
    const all = pieces(standIn) + 3
    world.faults.order(PART, busy(200), busy(100_000))
    await button(t('queue.openSettings')).click()
    await connectAgain(app, t)

    // The studio ends while the video is on its way.
    await page.keyboard.press('Control+3')
    await expect(page.getByText(t('queue.state.uploading'), { exact: true })).toBeVisible()
    await expect
      .poll(() => [...world.sessions.values()].map(({ kept }) => kept))
      .toEqual([2 * STEP])
    if (end === 'quit') {
      await stayThenQuit(app, t, () => expect.poll(() => pieces(standIn)).toBe(all))
    } else {
      app.electron.process().kill('SIGKILL')
    }
    world.faults.clear()
    const asked = world.requests.length

    // Without a keyring nobody is connected after a start.
    const next = await start(language, { more })
    await agreeInBrowser(next)
    await noteSigns(next)
    await next.page.getByRole('button', { name: t('queue.title'), exact: true }).click()
    await expect(next.page.getByText(t('queue.reason.notConnected'))).toBeVisible()
    await next.page.getByRole('button', { name: t('queue.openSettings') }).click()
    await connectToYouTube(next, t, folder)
    await next.page.keyboard.press('Control+3')
    await expect(next.page.getByText(t('queue.state.done'), { exact: true })).toBeVisible()

    const video = exportedFile(workspace)
    expect(world.videos).toMatchObject([
      { sha256: createHash('sha256').update(video).digest('hex'), sizeBytes: video.length },
    ])
    const sent = world.requests.slice(asked).filter(({ op }) => op === 'chunk')
    expect(sent.map(({ bytes }) => bytes)).toEqual([video.length - 2 * STEP])
    const scheduled = publishAt && new Date(publishAt).toISOString()
    expect(world.videos[0]?.resource['status']).toMatchObject({
      selfDeclaredMadeForKids: true,
      ...(scheduled
        ? { privacyStatus: 'private', publishAt: scheduled }
        : { privacyStatus: 'public' }),
    })
    const signs = await signsOf(next)
    expect(signs.told.at(-1)).toBe(t('desktop.uploadDone', { title }))
    expect(signs.bars.at(-1)).toBe(-1)
    await correctTitle(next, t, { title, corrected: 'Kancil dan Buku Lama' })
    expect(world.videos[0]?.resource['snippet']).toMatchObject({ title: 'Kancil dan Buku Lama' })
    expect(world.videos).toHaveLength(1)
    await standIn.close()
  })
}
