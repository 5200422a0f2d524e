import { writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { dropFiles } from './drop-files.ts'
import { expect, test } from './fixtures.ts'
import { makeSound } from './media.ts'

test('a recording dropped on the window begins an episode; what is no recording is named', async ({
  start,
  folder,
}) => {
  const { t } = createTranslator('en')
  const { page } = await start('en')
  const sound = makeSound(folder, "it's -the- “début” 📚.wav")
  const letter = join(folder, 'surat.mp3')
  writeFileSync(letter, 'Dear colleague, this is no recording.')
  await page.getByText(t('episodes.first.headline')).waitFor()

  await dropFiles(page, [sound])
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: t('episodes.format.podcast') }).check()
  await dialog.getByLabel(t('episodes.new.show')).fill('Library Hour')
  await dialog.getByRole('button', { name: t('episodes.new.create') }).click()
  await expect(page.getByText(basename(sound))).toBeVisible()

  await dropFiles(page, [letter])
  await expect(page.getByText(t('failure.media.notMedia', { name: 'surat.mp3' }))).toBeVisible()
  await expect(page.getByText(basename(sound))).toBeVisible()
})

test('the page reaches nothing but the studio', async ({ start, folder }) => {
  const { electron, page } = await start('en')
  const secret = join(folder, 'secret.txt')
  writeFileSync(secret, 'secret')
  const reach = await page.evaluate(async (file) => {
    const fetched = async (address: string) =>
      await fetch(address).then(
        (response) => response.status,
        () => 'refused',
      )
    return {
      node: ['require', 'process', 'module'].filter((name) => name in globalThis),
      file: await fetched(`file://${file}`),
      page: await fetched(`studio://window/..%2f..%2f..%2f..%2f..%2f..${file}`),
      media: await fetched(`media://workspace${file}`),
      climbing: await fetched(`media://asset/..%2f..%2f..%2f..${file}`),
      internet: await fetched('http://127.0.0.1:9/'),
      opened: window.open('https://example.org/') === null,
    }
  }, secret)
  await page.evaluate(() => location.assign('https://example.org/'))
  await page.waitForTimeout(300)

  expect(reach).toEqual({
    node: [],
    file: 'refused',
    page: 404,
    media: 404,
    climbing: 404,
    internet: 'refused',
    opened: true,
  })
  expect(page.url()).toBe('studio://window/index.html')
  expect(electron.windows()).toHaveLength(1)
})
