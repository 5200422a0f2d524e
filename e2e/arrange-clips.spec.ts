import type { Locator, Page } from '@playwright/test'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, beginEpisode } from './begin.ts'
import { type App, expect, test } from './fixtures.ts'
import { makeSound } from './media.ts'

const { t } = createTranslator('en')

/** A podcast with one recording of twelve seconds, opened to be edited. */
async function editPodcast(app: App, folder: string): Promise<void> {
  const { page } = app
  await beginEpisode(page, t, { format: 'podcast', title: 'Library hour', show: 'Talks' })
  await answerDialog(app.electron, [makeSound(folder, 'talk.wav')])
  await page.getByRole('button', { name: t('episodes.recordings.choose') }).click()
  await expect(page.getByText('talk.wav')).toBeVisible()
  await page.keyboard.press('Alt+2')
  await expect(page.getByText('/ 00:12.000')).toBeVisible()
}

function clipsOf(page: Page) {
  return page.getByRole('listbox', { name: t('editing.clips.list') }).getByRole('option')
}

async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let count = 0; count < times; count++) {
    await page.keyboard.press(key)
  }
}

/** Every clip with its name and times, and where it lies to the pixel; then how long all is. */
async function arrangement(page: Page): Promise<unknown[]> {
  const clips = await clipsOf(page).evaluateAll((options) =>
    options.map((option) => [option.getAttribute('aria-label'), option.getAttribute('style')]),
  )
  return [...clips, await page.getByText(/^\/ \d/).textContent()]
}

test('ten cuts, a copy, a blank and trims by keyboard alone, undone and redone, are the same after a restart', async ({
  start,
  folder,
}) => {
  const app = await start('en')
  const { page } = app
  await editPodcast(app, folder)
  const clips = clipsOf(page)
  const length = (text: string) => expect(page.getByText(`/ ${text}`)).toBeVisible()
  await length('00:12.000')
  const whole = await arrangement(page)

  for (let cut = 0; cut < 10; cut++) {
    await press(page, 'ArrowRight', 12)
    await press(page, 'i')
    await press(page, 'ArrowRight', 6)
    await press(page, 'o')
    await press(page, 'Delete')
  }
  await expect(clips).toHaveCount(11)
  await length('00:10.000')

  await press(page, 'Home')
  await press(page, 'c')
  await press(page, 'Shift+ArrowDown', 2)
  await expect(
    page.getByText(t('editing.clips.chosen', { count: 3, time: '00:01.200' })),
  ).toBeAttached()
  await press(page, 'Control+c')
  await press(page, 'End')
  await press(page, 'Control+v', 2)
  await expect(clips).toHaveCount(17)
  await length('00:12.400')

  await press(page, 'ArrowUp')
  await press(page, 'c')
  await press(page, 'Shift+Delete')
  await expect(clips.last()).toHaveAccessibleName(new RegExp(t('editing.clips.blank')))
  await length('00:12.400')

  await press(page, 'ArrowUp', 2)
  await press(page, 'ArrowRight', 3)
  await press(page, 'q')
  await press(page, 'ArrowRight', 3)
  await press(page, 'w')
  await press(page, 'Alt+ArrowRight', 2)
  await expect(clips).toHaveCount(17)
  await length('00:12.100')

  const arranged = await arrangement(page)
  const steps = 17
  await press(page, 'Control+z', steps)
  await length('00:12.000')
  expect(await arrangement(page)).toEqual(whole)
  await press(page, 'Control+Shift+Z', steps)
  expect(await arrangement(page)).toEqual(arranged)

  await app.electron.close()
  const again = await start('en')
  await again.page.keyboard.press('Alt+2')
  await expect(clipsOf(again.page)).toHaveCount(17)
  expect(await arrangement(again.page)).toEqual(arranged)
})

test('clips are chosen, moved and trimmed with the pointer, and a stretch is marked', async ({
  start,
  folder,
}) => {
  const app = await start('en')
  const { page } = app
  await editPodcast(app, folder)
  const clips = clipsOf(page)
  const length = (text: string) => expect(page.getByText(`/ ${text}`)).toBeVisible()
  const lane = await boxOf(page.getByRole('listbox', { name: t('editing.clips.list') }))
  /** From the left of the lane in shares of its width, and from its top in pixels. */
  const at = (share: number, y: number) => [lane.x + share * (lane.width - 2), lane.y + y] as const
  const [onName, onSound] = [12, 48]
  const drag = async (from: readonly [number, number], to: readonly [number, number]) => {
    await page.mouse.move(...from)
    await page.mouse.down()
    await page.mouse.move(...to, { steps: 6 })
  }

  for (const share of [0.25, 0.5, 0.75]) {
    await page.mouse.click(...at(share, onSound))
    await press(page, 's')
  }
  await expect(clips).toHaveCount(4)
  const before = await arrangement(page)

  await page.mouse.click(...at(0.3, onSound))
  await page.keyboard.down('Shift')
  await page.mouse.click(...at(0.6, onSound))
  await page.keyboard.up('Shift')
  await expect(page.getByRole('option', { selected: true })).toHaveCount(2)

  await drag(at(0.3, onName), at(0.95, onName))
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await arrangement(page)).toEqual(before)
  await drag(at(0.3, onName), at(0.95, onName))
  await page.mouse.up()
  await expect(page.getByRole('option', { selected: true }).last()).toHaveAccessibleName(/0:12$/)
  await press(page, 'Control+z')
  expect(await arrangement(page)).toEqual(before)

  await page.mouse.click(...at(0.9, onSound))
  const [edgeX, edgeY] = at(0.25, onSound)
  await drag([edgeX - 4, edgeY], [edgeX + lane.width, edgeY])
  await page.mouse.up()
  await length('00:21.000')
  await press(page, 'Control+z')
  await drag([edgeX - 4, edgeY], at(0.125, onSound))
  await page.mouse.up()
  await length('00:10.5')
  await press(page, 'Control+z')
  expect(await arrangement(page)).toEqual(before)

  await drag(at(0.48, onSound), at(0.756, onSound))
  await page.mouse.up()
  await expect(page.getByRole('option', { selected: true })).toHaveCount(0)
  await expect(page.getByRole('status', { name: /00:09\.000/ })).toBeVisible()
  await page.mouse.click(...at(0.6, onSound), { button: 'right' })
  await page.getByRole('menuitem', { name: t('commands.liftClips') }).click()
  await expect(clips.filter({ hasText: t('editing.clips.blank') })).toHaveCount(1)
  await length('00:12.000')
})

function boxOf(place: Locator) {
  return place.boundingBox().then((box) => box ?? { x: 0, y: 0, width: 0, height: 0 })
}

test('a blank is played through by the clock, text is copied as text, and another episode is told apart', async ({
  start,
  folder,
}) => {
  const app = await start('en')
  const { page } = app
  await editPodcast(app, folder)
  await press(page, 'ArrowRight', 15)
  await press(page, 'i')
  await press(page, 'ArrowRight', 15)
  await press(page, 'o')
  await press(page, 'Control+c')
  await press(page, 'Shift+Delete')
  await expect(clipsOf(page)).toHaveCount(3)
  await press(page, 'Space')
  await expect(page.getByText(/^00:01\.[2-9]|^00:0[2-9]/)).toBeVisible()
  await press(page, 'Space')

  await page.getByRole('tab', { name: t('editing.panel.chapters') }).click()
  await press(page, 'm')
  const title = page.getByRole('textbox', { name: t('editing.panel.chapterTitle') })
  await title.click()
  await press(page, 'Control+a')
  await press(page, 'Control+c')
  await press(page, 'End')
  await press(page, 'Control+v')
  await expect(title).toHaveValue('Chapter 1Chapter 1')
  await expect(clipsOf(page)).toHaveCount(3)

  await press(page, 'Control+n')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: t('episodes.format.podcast') }).check({ force: true })
  await dialog.getByLabel(t('episodes.new.name')).fill('Another hour')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Another hour' })).toBeVisible()
  await expect(dialog).toBeHidden()
  await press(page, 'Alt+2')
  await expect(page.getByText(t('editing.empty.title'))).toBeVisible()
  await press(page, 'Control+v')
  await expect(page.getByRole('alert')).toHaveText(t('editing.clips.elsewhere'))
})
