import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, beginEpisode } from './begin.ts'
import { expect, test } from './fixtures.ts'

const { t } = createTranslator('id')

test('a story names its book, and says before recording that it may not be read aloud any more', async ({
  start,
  folder,
}) => {
  const { page, electron } = await start()
  await beginEpisode(page, t, { format: 'story', title: 'Kancil', show: 'Dongeng Sabtu' })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await expect(page.getByRole('heading', { name: 'Kancil' })).toBeVisible()
  await page.keyboard.press('Alt+5')

  const file = join(folder, 'ekspor.ris')
  writeFileSync(file, 'TY  - BOOK\r\nTI  - Café Pelangi\r\nAU  - Sari\r\nER  - \r\n', 'latin1')
  await answerDialog(electron, [file])
  await button(t('collection.import')).click()
  await expect(page.getByText(t('collection.imported', { count: 1 }))).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Café Pelangi' })).toBeVisible()

  await button(t('collection.add')).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('collection.record.title')).fill('Kancil dan Buku Tua')
  await dialog.getByLabel(t('collection.record.isbn')).fill('979-97312-3-3')
  await expect(dialog.getByText(t('collection.record.wrongIsbn'))).toBeVisible()
  await dialog.getByLabel(t('collection.record.isbn')).fill('979-97312-3-2')
  await dialog.getByRole('button', { name: t('collection.save') }).click()
  await expect(dialog).toBeHidden()

  await button(t('collection.permission.button', { title: 'Kancil dan Buku Tua' })).click()
  await dialog.getByLabel(t('collection.permission.grantedBy')).fill('Penerbit Rimba')
  await dialog.getByLabel(t('collection.permission.grantedOn')).fill('2020-01-01')
  await dialog.getByLabel(t('collection.permission.endsOn')).fill('2020-12-31')
  await dialog.getByLabel(t('collection.permission.credit')).fill('Dengan izin Penerbit Rimba')
  await answerDialog(electron, [file])
  await dialog.getByRole('button', { name: t('collection.permission.chooseLetter') }).click()
  await expect(dialog.getByText('ekspor.ris')).toBeVisible()
  await dialog.getByRole('button', { name: t('collection.save') }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^Izin berakhir pada 31 Des 2020/)).toBeVisible()

  await button(t('collection.credits')).click()
  const description = page.getByLabel(t('details.description'), { exact: true }).first()
  await expect(description).toHaveValue(/Café Pelangi[^]*Dengan izin Penerbit Rimba/)

  await button(t('collection.people.add')).click()
  await dialog.getByLabel(t('collection.people.person')).fill('Dewi')
  await dialog.getByLabel(t('collection.people.isMinor')).check()
  await dialog.getByLabel(t('collection.people.givenOn')).fill('2026-01-01')
  await dialog.getByRole('button', { name: t('collection.save') }).click()
  await expect(page.getByText(t('collection.people.state.guardianMissing'))).toBeVisible()

  await page.keyboard.press('Alt+1')
  await expect(
    page.getByText(/“Kancil dan Buku Tua” sudah berakhir pada 31 Des 2020/),
  ).toBeVisible()
  await expect(page.getByText(/Belum ada izin untuk membacakan “Café Pelangi”/)).toBeVisible()
  await button(t('collection.note.open')).first().click()
  await expect(button(t('collection.add'))).toBeVisible()
})
