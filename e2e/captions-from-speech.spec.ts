import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, beginEpisode } from './begin.ts'
import { expect, test } from './fixtures.ts'
import { makeSound } from './media.ts'

const { t } = createTranslator('en')
/** Loads like any model and has heard nothing: lies beside some checkouts. */
const MODEL = join(import.meta.dirname, '../../shared/media/whisper-for-tests-tiny.bin')

test('a model is taken from the disk, listens in a process of its own, and says when nobody speaks', async ({
  start,
  folder,
}) => {
  test.skip(!existsSync(MODEL), 'needs a model for tests')
  const { electron, page } = await start('en')
  await beginEpisode(page, t, { format: 'podcast', title: 'Library hour', show: 'Talks' })
  await answerDialog(electron, [makeSound(folder, 'talk.wav')])
  await page.getByRole('button', { name: t('episodes.recordings.choose') }).click()
  await expect(page.getByText('talk.wav')).toBeVisible()
  await page.keyboard.press('Alt+3')
  await page
    .getByRole('button', { name: t('captions.speech.button') })
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  const listen = dialog.getByRole('button', { name: t('captions.speech.listen') })
  await expect(listen).toBeDisabled()

  await answerDialog(electron, [join(folder, 'talk.wav')])
  const fromDisk = dialog.getByRole('button', { name: t('captions.speech.fromDisk') })
  await fromDisk.click()
  await expect(dialog.getByText(t('failure.speech.notModel', { name: 'talk.wav' }))).toBeVisible()

  await answerDialog(electron, [MODEL])
  await fromDisk.click()
  await dialog.getByRole('radio', { name: 'whisper-for-tests-tiny.bin' }).check()
  await listen.click()
  await expect(dialog.getByText(t('failure.speech.nothingHeard'))).toBeVisible()

  const name = 'whisper-for-tests-tiny.bin'
  await dialog.getByRole('button', { name: t('captions.speech.removeNamed', { name }) }).click()
  await expect(dialog.getByRole('radio', { name })).toBeHidden()
})
