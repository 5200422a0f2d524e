import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { beginEpisode } from './begin.ts'
import { expect, test } from './fixtures.ts'

const { t } = createTranslator('id')

test('a campaign is planned, an episode moved in its calendar, and its goal reached', async ({
  start,
}) => {
  const { page } = await start()
  await beginEpisode(page, t, { format: 'story', title: 'Kancil', show: 'Dongeng Sabtu' })
  await expect(page.getByRole('heading', { name: 'Kancil' })).toBeVisible()
  await page.keyboard.press('Control+2')
  await page.getByRole('button', { name: t('campaigns.new') }).click()
  await page.getByLabel(t('campaigns.name')).fill('Literasi Anak')
  await page.getByRole('button', { name: t('campaigns.create') }).click()
  await expect(page.getByRole('heading', { name: 'Literasi Anak' })).toBeVisible()

  await page.getByRole('button', { name: t('campaigns.goal.add') }).click()
  await page.getByLabel(t('campaigns.goal.measure')).fill('Buku dipinjam')
  await page.getByLabel(t('campaigns.goal.target')).fill('60')
  await page.getByLabel(t('campaigns.goal.dueOn')).fill('2099-12-31')
  await page.getByRole('button', { name: t('campaigns.save'), exact: true }).click()
  await page.getByRole('button', { name: /^Catat angka/ }).click()
  await page.getByLabel(t('campaigns.figure.value')).fill('64')
  await page.getByLabel(t('campaigns.figure.source')).fill('Meja sirkulasi')
  await page.getByRole('button', { name: t('campaigns.save'), exact: true }).click()
  await expect(page.getByText(/^Tercapai/)).toBeVisible()
  await expect(page.getByRole('cell', { name: 'Meja sirkulasi' })).toBeVisible()

  await page.getByRole('combobox', { name: t('campaigns.episodes.add') }).click()
  await page.getByRole('option', { name: 'Kancil' }).click()
  const today = new Date()
  const inMonth = (date: number) =>
    `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const planned = page.getByLabel(t('campaigns.episodes.plannedFor', { episode: 'Kancil' }))
  await planned.fill(inMonth(10))
  await page.getByRole('button', { name: t('campaigns.all') }).click()
  await page.getByRole('radio', { name: t('campaigns.views.calendar') }).check()
  const on = (date: number) => page.locator(`[data-day="${inMonth(date)}"]`)
  const episode = page.getByRole('button', { name: /^Kancil, Literasi Anak/ })

  await on(10).getByRole('button').press('ArrowDown')
  await expect(on(17).getByRole('button')).toBeFocused()
  await episode.dragTo(on(20))
  await expect(on(20).getByRole('button')).toBeVisible()
  await page.getByRole('radio', { name: t('campaigns.calendar.week') }).check()
  await expect(on(20).getByRole('button')).toBeVisible()
})
