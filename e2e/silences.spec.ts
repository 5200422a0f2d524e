import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, beginEpisode } from './begin.ts'
import { expect, test } from './fixtures.ts'
import { makeSound } from './media.ts'

const { t } = createTranslator('en')

/** What the studio tells of the pauses it found. */
function told(count: number, all: number, value: string): string {
  return t('editing.silence.found', { count, all, time: t('editing.silence.seconds', { value }) })
}

test('pauses are shown while the threshold moves, chosen, heard, and taken out as shown', async ({
  start,
  folder,
}) => {
  const app = await start('en')
  const { page } = app
  await beginEpisode(page, t, { format: 'podcast', title: 'Library hour', show: 'Talks' })
  // Twelve seconds; the last 0.4 of each are silent.
  await answerDialog(app.electron, [makeSound(folder, 'talk.wav')])
  await page.getByRole('button', { name: t('episodes.recordings.choose') }).click()
  await expect(page.getByText('talk.wav')).toBeVisible()
  await page.keyboard.press('Alt+2')
  await page.getByRole('button', { name: t('editing.toolbar.silence'), exact: true }).click()
  const form = page.getByRole('dialog')
  const status = form.locator('p[role=status]')
  await expect(status).toHaveText(t('editing.silence.none'))

  await form.getByRole('slider', { name: t('editing.silence.longerThan') }).press('Home')
  await expect(status).toHaveText(told(12, 12, '1.2'))
  await form.getByRole('radio', { name: t('editing.silence.acts.remove') }).check()
  await expect(status).toHaveText(told(12, 12, '4.8'))

  const pause = (second: number) => {
    const time = `00:${String(second).padStart(2, '0')}.600`
    const length = t('editing.silence.seconds', { value: '0.4' })
    return form.getByRole('checkbox', { name: t('editing.silence.pause', { time, length }) })
  }
  await pause(0).press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(pause(2)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(status).toHaveText(told(10, 12, '4.0'))
  const clip = page.getByRole('listbox', { name: t('editing.clips.list') }).getByRole('option')
  const box = (await clip.first().boundingBox())!
  // The hatch lies over the clip: what is pressed is what is seen there.
  await page.mouse.click(box.x + (box.width * 5.8) / 12, box.y + box.height * 0.6)
  await expect(pause(5)).not.toBeChecked()
  await expect(status).toHaveText(told(9, 12, '3.6'))

  await form
    .getByRole('button', { name: t('editing.silence.playAround', { time: '00:01.600' }) })
    .click()
  await expect(
    page.getByRole('button', { name: t('editing.toolbar.pause'), exact: true }),
  ).toBeVisible()
  await expect(
    page.getByRole('button', { name: t('editing.toolbar.play'), exact: true }),
  ).toBeVisible()
  await expect(page.getByText(/^00:03\.[23]\d\d$/)).toBeVisible()

  await form.getByRole('button', { name: t('editing.silence.remove'), exact: true }).click()
  await expect(form).toBeHidden()
  await expect(page.getByText('/ 00:08.400')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('/ 00:12.000')).toBeVisible()
})
