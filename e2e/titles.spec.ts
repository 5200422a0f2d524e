import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, beginEpisode } from './begin.ts'
import { type App, expect, test } from './fixtures.ts'
import { makeLogo, makeVideo } from './media.ts'

const { t } = createTranslator('en')
const RATE = 30

/** A tutorial with one video of six seconds, opened to be edited. */
async function editTutorial({ electron, page }: App, video: string): Promise<void> {
  const wanted = { format: 'tutorial', title: 'Finding a book', show: 'Library Skills' } as const
  await beginEpisode(page, t, wanted)
  await answerDialog(electron, [video])
  await page.getByRole('button', { name: t('episodes.recordings.choose') }).click()
  await expect(page.getByText(basename(video))).toBeVisible()
  await page.keyboard.press('Alt+2')
  await expect(page.getByText('/ 00:06.000')).toBeVisible()
  await page.keyboard.press('Home')
}

function clipOf(page: Page, what: string) {
  return page.getByRole('button', { name: new RegExp(`: ${what}, `) })
}

/** How alike a frame of an export is to the same frame of the source with a picture over it, or none; 1 is the same. */
function likeness(exported: string, source: string, frame: number, over?: string): number {
  const pick = `select=eq(n\\,${frame}),scale=1920:1080`
  const laid = over ? `[src][2:v]overlay=format=rgb[whole]` : '[src]null[whole]'
  const filter =
    `[0:v]${pick},format=gbrp[made];[1:v]setparams=colorspace=bt709,${pick},format=gbrp[src];${laid};` +
    '[whole]crop=1000:300,format=yuv420p[a];[made]crop=1000:300,format=yuv420p[b];[a][b]ssim'
  const inputs = [exported, source, ...(over ? [over] : [])].flatMap((file) => ['-i', file])
  const { stderr } = run([
    ...inputs,
    '-filter_complex',
    filter,
    '-frames:v',
    '1',
    '-f',
    'null',
    '-',
  ])
  return Number(/All:([\d.]+)/.exec(stderr)?.[1])
}

function run(args: readonly string[]): { stderr: string } {
  const script = 'ffmpeg -hide_banner "$@" 2>&1'
  return { stderr: execFileSync('sh', ['-c', script, 'sh', ...args]).toString() }
}

test('a title is written by keyboard, seen in the preview, moved, and exported as it was seen', async ({
  start,
  folder,
  workspace,
}) => {
  const app = await start('en')
  const { page } = app
  const video = makeVideo(folder)
  await editTutorial(app, video)
  const picture = page.locator('img[data-overlay=title]')

  await page.keyboard.press('Shift+T')
  const field = page.getByRole('textbox', { name: t('editing.overlays.text') })
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('Finding a book')
  const proposed = await picture.getAttribute('src')
  await page.keyboard.type('Shelf seven')
  await expect(picture).not.toHaveAttribute('src', proposed ?? '')
  await page.keyboard.press('Escape')
  await expect(picture).toHaveCSS('opacity', '1')

  const clip = clipOf(page, 'Shelf seven')
  await clip.focus()
  await page.keyboard.press('ArrowRight')
  await expect(clip).toHaveAccessibleName(/00:00\.033 to 00:04\.033/)
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect(clip).toHaveAccessibleName(/00:00\.033 to 00:03\.033/)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(clip).toHaveAccessibleName(/00:00\.000 to 00:04\.000/)

  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: t('publishing.exporting.title') })
  await dialog.getByRole('button', { name: t('publishing.exporting.start', { count: 1 }) }).click()
  const made = dialog.getByRole('row', { name: t('publishing.preset.youtube-1080p') })
  await expect(made).toBeVisible({ timeout: 90_000 })

  const [episode = ''] = readdirSync(join(workspace, 'episodes'))
  const exported = join(workspace, 'episodes', episode, 'exports/v1/youtube-1080p.mp4')
  const shown = basename((await picture.getAttribute('src')) ?? '')
  const drawn = join(workspace, 'cache/overlays', shown)
  expect(likeness(exported, video, 2 * RATE, drawn)).toBeGreaterThan(0.97)
  expect(likeness(exported, video, 2 * RATE)).toBeLessThan(0.8)
  expect(likeness(exported, video, 4 * RATE)).toBeGreaterThan(0.97)
})

test('a logo in a corner, a name, and an opening are placed, found again after a restart, and taken off', async ({
  start,
  folder,
}) => {
  const app = await start('en')
  const { page } = app
  await editTutorial(app, makeVideo(folder, 'talk.mp4'))

  await answerDialog(app.electron, [makeLogo(folder)])
  await page.getByRole('button', { name: t('editing.toolbar.titles'), exact: true }).click()
  await page.getByRole('menuitem', { name: t('editing.overlays.fromFile') }).click()
  const logo = clipOf(page, 'logo.png')
  await logo.click()
  await page.getByRole('button', { name: t('editing.overlays.allAlong') }).click()
  await page.keyboard.press('Escape')
  await expect(logo).toHaveAccessibleName(/00:00\.000 to 00:06\.000/)

  await page.keyboard.press('Shift+N')
  await page.getByRole('textbox', { name: t('editing.overlays.name') }).fill('Siti Rahma')
  await page.keyboard.press('Escape')
  await expect(clipOf(page, 'Siti Rahma')).toBeVisible()

  await answerDialog(app.electron, [makeVideo(folder, 'opening.mp4')])
  await page.keyboard.press('Control+i')
  await page.getByRole('tab', { name: t('editing.panel.files') }).click()
  await page
    .getByRole('button', { name: t('editing.panel.fileMenu', { name: 'opening.mp4' }) })
    .click()
  await page.getByRole('menuitem', { name: t('editing.panel.placeFirst') }).click()
  await expect(logo).toHaveAccessibleName(/00:06\.000 to 00:12\.000/)
  // While work is under way the studio would ask before it closes.
  await expect(page.getByText(t('editing.timeline.waveformLoading'))).toBeHidden()
  await expect(page.getByText(t('shell.rail.jobs'), { exact: true })).toBeHidden()
  await app.electron.close()

  const again = await start('en')
  await again.page.keyboard.press('Alt+2')
  const name = clipOf(again.page, 'Siti Rahma')
  await name.focus()
  await again.page.keyboard.press('Delete')
  await expect(name).toBeHidden()
  await expect(clipOf(again.page, 'logo.png')).toHaveAccessibleName(/00:06\.000 to 00:12\.000/)
})
