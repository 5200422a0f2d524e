import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, beginEpisode } from './begin.ts'
import { expect, test } from './fixtures.ts'
import { makeSound } from './media.ts'

const { t } = createTranslator('en')

test('an export that a killed studio had not finished is offered at the next start and made', async ({
  start,
  folder,
}) => {
  const app = await start('en')
  await beginEpisode(app.page, t, { format: 'podcast', title: 'Library hour', show: 'Talks' })
  await answerDialog(app.electron, [makeSound(folder, 'talk.wav')])
  await app.page.getByRole('button', { name: t('episodes.recordings.choose') }).click()
  await expect(app.page.getByText('talk.wav')).toBeVisible()
  await app.page.keyboard.press('Control+e')
  const dialog = app.page.getByRole('dialog', { name: t('publishing.exporting.title') })
  await dialog.getByRole('button', { name: t('publishing.exporting.start', { count: 1 }) }).click()
  await expect(app.page.getByText(/Library hour \(/).first()).toBeVisible()
  app.electron.process().kill('SIGKILL')

  const { page } = await start('en')
  const offers = page.getByRole('region', { name: t('publishing.waiting.label') })
  await expect(offers).toContainText('Library hour')
  await offers.getByRole('button', { name: t('publishing.waiting.make') }).click()
  await expect(offers).toBeHidden()
  await page.getByRole('button', { name: t('shell.rail.campaigns') }).click()

  const news = page.getByRole('region', { name: t('shell.toasts') })
  await expect(news).toContainText(/Library hour .*: finished/, { timeout: 90_000 })
  await news.getByRole('button', { name: t('shell.show') }).click()
  await expect(
    page.getByRole('row', { name: t('publishing.preset.youtube-1080p') }).first(),
  ).toBeVisible()
})
