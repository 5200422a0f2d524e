import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, nameEpisode } from './begin.ts'
import { agreeInBrowser, connectToYouTube } from './connect-youtube.ts'
import { expect, test } from './fixtures.ts'
import { makeVideo } from './media.ts'
import { signChecklist } from './sign-checklist.ts'
import { startStandIn } from './youtube-stand-in/server.ts'

const { t } = createTranslator('id')
const DAY = 86_400_000
const TITLES = ['Mencari Jurnal', 'Menulis Sitasi']

test('a campaign is planned, two episodes published into it, a comment answered, the goal reached and reported', async ({
  start,
  folder,
}) => {
  const standIn = await startStandIn()
  const { world } = standIn
  const app = await start('id', { more: { PUSTAKA_GOOGLE_URL: standIn.url } })
  const { electron, page } = app
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await agreeInBrowser(app)
  await page.getByRole('button', { name: t('shell.rail.settings') }).click()
  await connectToYouTube(app, t, folder)

  await page.getByRole('button', { name: t('shell.rail.campaigns') }).click()
  await button(t('campaigns.new')).click()
  await page.getByLabel(t('campaigns.name')).fill('Mahasiswa Baru')
  await button(t('campaigns.create')).click()
  await button(t('campaigns.goal.add')).click()
  await page.getByLabel(t('campaigns.goal.measure')).fill('Penayangan')
  await page.getByRole('combobox', { name: t('campaigns.goal.counts') }).click()
  await page.getByRole('option', { name: t('campaigns.goal.countedBy.views') }).click()
  await page.getByLabel(t('campaigns.goal.target')).fill('200')
  await page.getByLabel(t('campaigns.goal.dueOn')).fill('2099-12-31')
  await button(t('campaigns.save')).click()
  await expect(page.getByText(t('campaigns.goal.noFigure'))).toBeVisible()

  const recording = makeVideo(folder)
  for (const title of TITLES) {
    await page.keyboard.press('Control+n')
    await page.getByRole('radio', { name: t('episodes.format.tutorial') }).check()
    await nameEpisode(page, t, { title, show: 'Literasi' })
    await answerDialog(electron, [recording])
    await button(t('episodes.recordings.choose')).click()
    await expect(page.getByText('rekaman.mp4')).toBeVisible()
    await page.keyboard.press('Alt+5')
    await page.getByLabel(t('details.description'), { exact: true }).first().fill('Tutorial.')
    await page.getByRole('radio', { name: t('details.madeForKids.no'), exact: true }).check()
    await page.keyboard.press('Alt+6')
    await page.getByRole('radio', { name: t('publishing.youtube') }).check()
    await signChecklist(page, t)
    await button(t('publishing.upload')).click()
  }
  await page.getByRole('button', { name: t('shell.rail.queue') }).click()
  await expect(page.getByText(t('queue.state.done'), { exact: true })).toHaveCount(2, {
    timeout: 60_000,
  })

  expect(world.videos.map(({ resource }) => resource['snippet']?.['title'])).toEqual(
    TITLES.toReversed(),
  )
  for (const video of world.videos) {
    video.publishedAt = new Date(Date.now() - 10 * DAY).toISOString()
  }
  world.reachOf = () => ({ views: 20, minutes: 45 })
  world.comments.push({
    ...{ id: 'c1', videoId: world.videos.at(-1)?.id ?? '' },
    ...{ author: 'Nadia', authorChannelId: 'UCnadia' },
    ...{ text: 'Apakah gratis?', publishedAt: new Date(Date.now() - 2 * DAY).toISOString() },
  })

  await page.getByRole('button', { name: t('shell.rail.campaigns') }).click()
  await button('Mahasiswa Baru').click()
  for (const title of TITLES) {
    await page.getByRole('combobox', { name: t('campaigns.episodes.add') }).click()
    await page.getByRole('option', { name: title }).click()
    await expect(page.getByRole('rowheader', { name: title }).first()).toBeVisible()
  }
  await button(t('reach.ask')).click()
  await button(t('answers.ask')).click()
  await expect(page.getByText(/^Tercapai/)).toBeVisible()
  await expect(page.getByText('Apakah gratis?')).toBeVisible()
  await button(t('answers.answerTo', { author: 'Nadia' })).click()
  await page
    .getByRole('textbox', { name: t('answers.answerTo', { author: 'Nadia' }) })
    .fill('Gratis, Kak.')
  await button(t('answers.send')).click()
  await expect(page.getByText(t('answers.nobodyWaits'))).toBeVisible()
  expect(world.comments.at(-1)).toMatchObject({ parentId: 'c1', text: 'Gratis, Kak.' })

  const file = join(folder, 'laporan.pdf')
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, file)
  await button(t('report.make')).click()
  await button(t('report.savePdf')).click()
  await expect(page.getByText(t('report.saved', { file }))).toBeVisible()
  expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-')
  await standIn.close()
})
