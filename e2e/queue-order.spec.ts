import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { localMoment } from '../src/renderer/i18n/local-moment.ts'
import { beginEpisode } from './begin.ts'
import { expect, test } from './fixtures.ts'
import { giveUploads } from './uploads.ts'

const { t } = createTranslator('en')

test('uploads are put in order by keys and by drag, and a passed moment gets another', async ({
  start,
  workspace,
}) => {
  const first = await start('en')
  await beginEpisode(first.page, t, { format: 'podcast', title: 'Library hour', show: 'Talks' })
  await first.electron.close()
  giveUploads(workspace)
  const { page } = await start('en')
  await page.getByRole('button', { name: t('queue.title'), exact: true }).click()
  const rows = page.getByRole('list', { name: t('queue.title') }).getByRole('article')
  const titles = () => rows.getByRole('heading').allTextContents()
  const [kancil, journal, librarian, aloud, ...others] = await titles()

  await rows.first().getByRole('heading').getByRole('button').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(titles).toEqual([journal, kancil, librarian, aloud, ...others])
  await rows.nth(2).dragTo(rows.first())
  await expect.poll(titles).toEqual([librarian, journal, kancil, aloud, ...others])
  await rows
    .nth(1)
    .getByRole('button', { name: t('queue.moveUp') })
    .click()
  await expect.poll(titles).toEqual([journal, librarian, kancil, aloud, ...others])

  const passed = page.getByRole('article', { name: aloud ?? '' })
  await expect(passed.getByText(t('queue.reason.momentPassed'))).toBeVisible()
  await passed.getByRole('button', { name: t('queue.moment.another') }).click()
  const field = page.getByLabel(t('details.publishAt'))
  const choose = page.getByRole('button', { name: t('queue.moment.choose') })
  await field.fill(localMoment(new Date(Date.now() - 86_400_000).toISOString()))
  await expect(page.getByText(t('queue.moment.over'))).toBeVisible()
  await expect(choose).toBeDisabled()
  await field.fill(localMoment(new Date(Date.now() + 86_400_000).toISOString()))
  await choose.click()
  await expect(passed.getByText(t('queue.step.schedule'))).toBeVisible()
  await expect(passed.getByText(t('queue.reason.notConnected'))).toBeVisible()
})
