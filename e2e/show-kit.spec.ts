import { basename } from 'node:path'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, beginEpisode, nameEpisode } from './begin.ts'
import { expect, test } from './fixtures.ts'
import { makeLogo, makeSound, makeVideo } from './media.ts'

const { t } = createTranslator('en')
const TITLE = 'The ant and the library'

test('a kit is made, its colours are mended, and its episode takes what it holds', async ({
  start,
  folder,
}) => {
  const { electron, page } = await start('en')
  await beginEpisode(page, t, { format: 'story', title: TITLE, show: 'Story Saturday' })
  const video = makeVideo(folder)
  await answerDialog(electron, [video])
  await page.getByRole('button', { name: t('episodes.recordings.choose') }).click()
  await expect(page.getByText(basename(video))).toBeVisible()

  await page.getByRole('button', { name: t('shell.back') }).click()
  await page.getByRole('button', { name: t('shows.openKit', { name: 'Story Saturday' }) }).click()
  await page.getByRole('radio', { name: t('shows.coloursOf.own') }).check()
  await page.getByLabel(t('shows.colour.letters'), { exact: true }).fill('#203840')
  await page.getByRole('button', { name: /^Use #/ }).click()
  await expect(page.getByText(/contrast 4\.\d to 1\.$/)).toBeVisible()
  for (const [part, file] of [
    ['music', makeSound(folder)],
    ['logo', makeLogo(folder)],
  ] as const) {
    await answerDialog(electron, [file])
    const name = t('shows.choose', { part: t(`shows.part.${part}`).toLocaleLowerCase() })
    await page.getByRole('button', { name }).click()
    await expect(page.getByText(basename(file))).toBeVisible()
  }
  await page.getByLabel(t('shows.endCardText'), { exact: true }).fill('See you on Saturday')
  await page.getByLabel(t('shows.description')).fill('Told in {show}: {title}')
  await page.getByRole('radio', { name: t('shows.kids.yes') }).check()
  await page.getByRole('combobox', { name: t('shows.tags') }).fill('bedtime')
  await page.keyboard.press('Enter')
  await page.getByRole('combobox', { name: t('shows.language') }).fill('Sundanese')
  await page.getByRole('option', { name: 'Sundanese' }).click()
  await page.getByRole('switch', { name: t('shows.marks') }).check()

  await page
    .getByRole('button', { name: t('shell.rail.episodes') })
    .first()
    .click()
  await page.getByRole('button', { name: TITLE, exact: true }).click()
  await page.keyboard.press('Alt+2')
  await page.getByRole('toolbar', { name: t('editing.toolbar.label') }).waitFor()
  await page.keyboard.press('Shift+K')
  const endTitle = page.locator('#overlay-kit-end-title')
  await expect(endTitle).toHaveCount(1)
  await expect(page.locator('#overlay-kit-end-logo')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(endTitle).toHaveCount(0)

  await page.keyboard.press('Alt+4')
  await expect(page.getByRole('switch', { name: t('thumbnails.hasLogo') })).toBeChecked()
  await page.keyboard.press('Alt+5')
  await expect(page.getByLabel(t('details.description'))).toHaveValue(
    `Told in Story Saturday: ${TITLE}`,
  )
  await page.getByRole('button', { name: t('details.madeForKids.confirm') }).click()
  await expect(page.getByText(t('details.madeForKids.yesText'))).toBeVisible()

  // The next story of the show begins with the kit.
  await page.keyboard.press('Control+n')
  await page.getByRole('radio', { name: t('episodes.format.story') }).check()
  await expect(page.getByRole('combobox', { name: t('episodes.new.language') })).toHaveValue(
    'Sundanese',
  )
  await nameEpisode(page, t, { title: 'Another story', show: 'Story Saturday' })
  await answerDialog(electron, [video])
  await page.getByRole('button', { name: t('episodes.recordings.choose') }).click()
  await expect(page.getByText(basename(video))).toBeVisible()
  await page.keyboard.press('Alt+5')
  await expect(page.getByLabel(t('details.description'))).toHaveValue(
    'Told in Story Saturday: Another story',
  )
  await expect(page.getByText('bedtime', { exact: true })).toBeVisible()
  await page.keyboard.press('Alt+3')
  await page.getByRole('button', { name: t('captions.look.open') }).click()
  await expect(page.getByRole('switch', { name: t('captions.look.marks') })).toBeChecked()
})
