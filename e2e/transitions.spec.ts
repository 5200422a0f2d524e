import type { Page } from '@playwright/test'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, beginEpisode } from './begin.ts'
import { expect, test } from './fixtures.ts'
import { makeVideo } from './media.ts'

const { t } = createTranslator('en')

async function goOn(page: Page, frames: number): Promise<void> {
  for (let frame = 0; frame < frames; frame++) {
    await page.keyboard.press('ArrowRight')
  }
}

/** What a cut says of itself in the timeline. */
function mark(page: Page, kind: 'none' | 'crossfade' | 'dip', time: string, length = '') {
  const name = t(`editing.transition.mark.${kind}`, { time, length })
  return page.getByRole('button', { name, exact: true })
}

test('a crossfade and a dip to black are put on cuts by keys, undone, redone, and there after a restart', async ({
  start,
  folder,
}) => {
  const app = await start('en')
  const { page } = app
  await beginEpisode(page, t, { format: 'tutorial', title: 'Katalog', show: 'Literasi' })
  await answerDialog(app.electron, [makeVideo(folder)])
  await page.getByRole('button', { name: t('episodes.recordings.choose') }).click()
  await expect(page.getByText('rekaman.mp4')).toBeVisible()
  await page.keyboard.press('Alt+2')
  await expect(page.getByText('/ 00:06.000')).toBeVisible()
  await goOn(page, 30)
  await page.keyboard.press('i')
  await goOn(page, 15)
  await page.keyboard.press('o')
  await page.keyboard.press('Delete')
  await expect(page.getByText('/ 00:05.500')).toBeVisible()

  await page
    .getByRole('button', { name: t('editing.toolbar.transition'), exact: true })
    .press('Enter')
  const popover = page.getByRole('dialog', { name: t('commands.openTransition') })
  await popover.getByRole('radio', { name: t('editing.transition.kinds.none') }).press('ArrowRight')
  await popover
    .getByRole('slider', { name: new RegExp(t('editing.transition.length')) })
    .press('ArrowRight')
  await page.keyboard.press('Escape')
  await expect(mark(page, 'crossfade', '00:01.000', '1.1 seconds')).toBeVisible()

  await goOn(page, 45)
  await page.keyboard.press('s')
  await page.keyboard.press('Control+Shift+T')
  const dip = mark(page, 'dip', '00:02.500', '1.0 seconds')
  await expect(dip).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(dip).toHaveCount(0)
  await expect(mark(page, 'none', '00:02.500')).toBeVisible()
  await page.keyboard.press('Control+Shift+Z')
  await expect(dip).toBeVisible()

  await app.electron.close()
  const again = await start('en')
  await again.page.keyboard.press('Alt+2')
  await expect(mark(again.page, 'crossfade', '00:01.000', '1.1 seconds')).toBeVisible()
  await expect(mark(again.page, 'dip', '00:02.500', '1.0 seconds')).toBeVisible()
})
