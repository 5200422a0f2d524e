import { mkdir } from 'node:fs/promises'
import { connector } from '../src/main/database/connect.ts'
import { openDatabase } from '../src/main/database/open.ts'
import { saveEpisode } from '../src/main/database/tables/episodes.ts'
import { addShow } from '../src/main/database/tables/shows.ts'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { expect, test } from './fixtures.ts'

const { t } = createTranslator('id')
const MANY = 400

test('of many episodes those in sight are drawn; the oldest is scrolled to, and found by its name', async ({
  start,
  workspace,
}) => {
  await fill(workspace)
  const { page } = await start()
  const title = (name: string) => page.getByRole('button', { name, exact: true })
  const list = page.getByRole('table', { name: t('episodes.title') })
  await expect(title(`Kisah ${MANY}`).first()).toBeVisible()
  await expect(
    page.getByRole('button', { name: `${t('episodes.allShows')} ${MANY}` }),
  ).toBeVisible()
  expect(await list.getByRole('rowheader').count()).toBeLessThan(40)

  await title(`Kisah ${MANY - 1}`).hover()
  await expect(async () => {
    await page.mouse.wheel(0, 20_000)
    await expect(title('Kisah 1')).toBeInViewport({ timeout: 200 })
  }).toPass()
  expect(await list.getByRole('rowheader').count()).toBeLessThan(40)
  await expect(list).toHaveAttribute('aria-rowcount', String(MANY + 1))
  await expect(list.getByRole('row').last()).toHaveAttribute('aria-rowindex', String(MANY + 1))

  await page.getByRole('searchbox', { name: t('episodes.search') }).fill('kisah 123')
  await expect(list.getByRole('rowheader')).toHaveCount(1)
  await expect(title('Kisah 123')).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('dongeng 57')
  await page.getByRole('button', { name: 'Kisah 57 Dongeng Sabtu' }).click()
  await expect(page.getByRole('heading', { name: 'Kisah 57' })).toBeVisible()
})

async function fill(workspace: string): Promise<void> {
  await mkdir(workspace, { recursive: true })
  const db = await openDatabase(workspace, connector(undefined), Date.now())
  addShow(db, { id: 'show', name: 'Dongeng Sabtu', spine: 1 })
  db.transaction(() => {
    for (let number = 1; number <= MANY; number++) {
      const made = { createdAtMs: number * 60_000, updatedAtMs: number * 60_000 }
      const told = { title: `Kisah ${number}`, format: 'story', language: 'id' } as const
      saveEpisode(db, { id: `episode-${number}`, showId: 'show', ...told, ...made })
    }
  })()
  db.close()
}
