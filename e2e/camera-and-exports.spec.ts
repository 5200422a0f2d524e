import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { expect, test } from './fixtures.ts'
import { makeLogo } from './media.ts'

const { t } = createTranslator('en')
const OFFSET_MS = 400

/** A video of a size with a clock in it; without sound it is the camera's. */
function makeRecording(folder: string, name: string, picture: string): string {
  const file = join(folder, name)
  const sound = ['-f', 'lavfi', '-i', 'sine=f=300:d=12']
  execFileSync('ffmpeg', [
    ...['-v', 'error', '-y', '-f', 'lavfi', '-i', picture],
    ...(name.startsWith('camera') ? [] : sound),
    ...['-preset', 'ultrafast', '-g', '30', '-pix_fmt', 'yuv420p', file],
  ])
  return file
}

/** Fills a workspace with an episode whose screen recording has a camera beside it; a page may be over its second half. */
function makeWorkspace(folder: string, workspace: string, pagePicture?: string): void {
  const screen = makeRecording(folder, 'screen.mp4', 'testsrc2=s=1280x720:r=30:d=12')
  const camera = makeRecording(folder, 'camera.mp4', 'testsrc=s=640x360:r=30:d=13')
  const script = join(import.meta.dirname, '../src/testing/tie-camera.ts')
  const page = pagePicture === undefined ? [] : [pagePicture]
  execFileSync('node', [script, workspace, screen, camera, `${OFFSET_MS}`, ...page])
}

/** While it plays: how far the frame shown of the camera is from where it belongs, in milliseconds. */
function distances(page: Page, offsetMs: number): Promise<number[]> {
  return page.evaluate(async (offset) => {
    const shown = () => [...document.querySelectorAll<HTMLVideoElement>('video[data-current]')]
    const found: number[] = []
    const until = performance.now() + 3000
    while (performance.now() < until) {
      await new Promise(requestAnimationFrame)
      const [screen, camera] = shown()
      if (screen && camera && !screen.seeking && !camera.seeking) {
        found.push((camera.currentTime - screen.currentTime) * 1000 - offset)
      }
    }
    return found
  }, offsetMs)
}

/** Plays on for a while; the camera is seen, and in step with what is heard. */
async function expectInStep(page: Page): Promise<void> {
  await page.keyboard.press('Space')
  await page.waitForTimeout(500)
  const apart = await distances(page, OFFSET_MS)
  await page.keyboard.press('k')
  expect(apart.length).toBeGreaterThan(20)
  const far = apart.filter((distance) => Math.abs(distance) > 67)
  expect(far.length / apart.length).toBeLessThan(0.1)
}

test('the camera is seen in its corner in step with the screen, moved, hidden, and undone, and as the reader over a page', async ({
  start,
  folder,
  workspace,
}) => {
  makeWorkspace(folder, workspace, makeLogo(folder))
  const { page } = await start('en')
  await page.getByRole('button', { name: 'Mencari di katalog', exact: true }).click()
  await page.keyboard.press('Alt+2')
  const stage = page.locator('[data-corner]')
  await expect(stage).toHaveAttribute('data-corner', 'bottomRight')

  await expectInStep(page)

  await page.getByRole('button', { name: t('editing.camera.title'), exact: true }).click()
  await page.getByRole('radio', { name: t('editing.camera.corners.topLeft') }).check()
  await expect(stage).toHaveAttribute('data-corner', 'topLeft')
  await page.getByRole('slider', { name: new RegExp(t('editing.camera.size')) }).press('ArrowRight')
  await page.getByRole('switch', { name: t('editing.camera.shown') }).click()
  await expect(stage).toHaveCount(0)
  await page.keyboard.press('Escape')
  for (let step = 0; step < 3; step++) {
    await page.keyboard.press('Control+z')
  }
  await expect(stage).toHaveAttribute('data-corner', 'bottomRight')

  await page.getByRole('tab', { name: t('editing.panel.pages') }).click()
  const turns = page.getByRole('list', { name: t('editing.pages.turns') })
  await turns.getByText('00:06.000').click()
  await expect(page.locator('[data-page]').first()).toBeVisible()
  await expect(stage).toHaveCount(0)
  await page.getByRole('button', { name: t('editing.camera.title'), exact: true }).click()
  await page.getByRole('switch', { name: t('editing.camera.overPages') }).click()
  await page.keyboard.press('Escape')
  await expect(stage).toBeVisible()
  await expectInStep(page)
})

test('files are chosen with what they take, made one after the other, and found again', async ({
  start,
  folder,
  workspace,
}) => {
  makeWorkspace(folder, workspace)
  const { page } = await start('en')
  await page.getByRole('button', { name: 'Mencari di katalog', exact: true }).click()
  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: t('publishing.exporting.title') })
  const preset = (id: 'youtube-1080p' | 'whatsapp' | 'podcast-mp3' | 'vertical-1080') =>
    dialog.getByRole('checkbox', { name: t(`publishing.preset.${id}`) })
  await expect(preset('youtube-1080p')).toBeChecked()
  await expect(dialog.getByText(t('publishing.exporting.note.clear'))).toBeVisible()
  await expect(dialog.getByText(t('publishing.exporting.timeUnknown'))).toBeVisible()

  await preset('youtube-1080p').uncheck()
  await preset('vertical-1080').check()
  await dialog.getByRole('slider').press('End')
  await dialog.getByRole('button', { name: t('publishing.exporting.start', { count: 1 }) }).click()
  // Disabled while it begins, the button has the focus again afterwards.
  const queueing = dialog.getByRole('button', {
    name: t('publishing.exporting.queue', { count: 1 }),
  })
  await expect(queueing).toBeFocused()
  await preset('vertical-1080').uncheck()
  await preset('podcast-mp3').check()
  await queueing.click()

  await expect(dialog.getByText(t('jobs.phase.waiting'))).toBeVisible()
  const made = dialog.getByRole('row', { name: t('publishing.preset.podcast-mp3') })
  await expect(made).toBeVisible({ timeout: 90_000 })
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Control+e')
  await expect(dialog.getByText(t('publishing.exporting.timeUnknown'))).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Alt+6')
  await expect(page.getByRole('row', { name: t('publishing.preset.vertical-1080') })).toBeVisible()
})
