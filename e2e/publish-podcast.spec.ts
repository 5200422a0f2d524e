import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseRssFeed } from 'feedsmith'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, beginEpisode } from './begin.ts'
import { expect, test } from './fixtures.ts'
import { makeSound } from './media.ts'

const { t } = createTranslator('id')

test('a show gets a podcast with an episode in its feed, and files to share', async ({
  start,
  folder,
  workspace,
}) => {
  const app = await start()
  const { page } = app
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const field = (name: Parameters<typeof t>[0]) => page.getByLabel(t(name), { exact: true })
  await beginEpisode(page, t, { format: 'podcast', title: 'Bincang buku', show: 'Bincang' })
  await answerDialog(app.electron, [makeSound(folder)])
  await button(t('episodes.recordings.choose')).click()
  await expect(page.getByText('cerita kancil.wav')).toBeVisible()

  await page.keyboard.press('Alt+6')
  await page.getByRole('radio', { name: t('publishing.podcast') }).check()
  await button(t('podcast.setUp')).click()
  await expect(page.getByText(t('podcast.problem.address.missing'))).toBeVisible()
  await field('podcast.field.description').fill('Tentang buku & pembacanya.')
  await field('podcast.field.address').fill('https://perpustakaan.example/siniar')
  await button(t('podcast.cover.thumbnail')).click()
  await expect(page.getByAltText(t('podcast.cover.is'))).toBeVisible()
  await button(t('podcast.save')).click()
  await button(t('podcast.publish')).click()
  await expect(page.getByText(t('podcast.published'))).toBeVisible({ timeout: 30_000 })

  const podcasts = join(workspace, 'podcasts')
  const [name = ''] = readdirSync(podcasts).filter((found) => found.startsWith('bincang-'))
  const feed = parseRssFeed(readFileSync(join(podcasts, name, 'feed.xml'), 'utf8'))
  expect(feed).toMatchObject({
    title: 'Bincang',
    description: 'Tentang buku & pembacanya.',
    items: [{ title: 'Bincang buku' }],
  })

  const note = join(folder, 'shown.txt')
  await app.electron.evaluate(({ shell }, target) => {
    const { writeFileSync } = process.getBuiltinModule('node:fs')
    shell.showItemInFolder = (file) => writeFileSync(target, file)
  }, note)
  await page.getByRole('radio', { name: t('publishing.files') }).check()
  await page.getByRole('checkbox', { name: t('publishing.instagram') }).uncheck()
  await page.getByRole('checkbox', { name: t('publishing.facebook') }).uncheck()
  await button(t('publishing.share.make')).click()
  const copy = button(t('publishing.share.copyText', { place: t('publishing.whatsapp') }))
  await expect(copy).toBeVisible({ timeout: 30_000 })
  const shown = () => (existsSync(note) ? readFileSync(note, 'utf8') : '')
  await expect.poll(shown).toContain('bincang-buku-')
  expect(readFileSync(join(shown(), 'text.txt'), 'utf8')).toBe('*Bincang buku*\n')
})
