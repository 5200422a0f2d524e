import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, beginEpisode } from './begin.ts'
import { type App, expect, test } from './fixtures.ts'
import { makeSound, makeVideo } from './media.ts'

const { t } = createTranslator('en')
const CUTS = 10
/** Frames from one cut to the next, and what each takes out. */
const KEPT = 10
const TAKEN = 5
const FRAMES = 180

/** How a person tells the studio what to do: with the keys alone, or with the pointer alone. */
interface Hands {
  readonly cut: (page: Page, number: number) => Promise<void>
  readonly addMusic: (page: Page) => Promise<void>
  readonly addTitle: (page: Page) => Promise<void>
  readonly addChapter: (page: Page) => Promise<void>
  readonly undo: (page: Page) => Promise<void>
  readonly redo: (page: Page) => Promise<void>
  readonly exportFile: (page: Page) => Promise<void>
}

const KEYS: Hands = {
  cut: async (page, number) => {
    if (number === 0) {
      await page.keyboard.press('Home')
    }
    await press(page, 'ArrowRight', KEPT)
    await page.keyboard.press('i')
    await press(page, 'ArrowRight', TAKEN)
    await page.keyboard.press('o')
    await page.keyboard.press('Delete')
  },
  addMusic: async (page) => {
    await page.keyboard.press('Control+k')
    await expect(page.getByPlaceholder(t('shell.palette.placeholder'))).toBeFocused()
    await page.keyboard.type(t('commands.addMusic'))
    await page.keyboard.press('Enter')
  },
  addTitle: (page) => page.keyboard.press('Shift+T'),
  addChapter: (page) => page.keyboard.press('m'),
  undo: (page) => page.keyboard.press('Control+z'),
  redo: (page) => page.keyboard.press('Control+Shift+Z'),
  exportFile: async (page) => {
    await page.keyboard.press('Control+e')
    const start = startOfExport(page)
    await expect(start).toBeEnabled()
    for (let stop = 0; stop < 40 && !(await isFocused(start)); stop++) {
      await page.keyboard.press('Tab')
    }
    await page.keyboard.press('Enter')
  },
}

const POINTER: Hands = {
  cut: async (page, number) => {
    const lane = page.getByRole('listbox', { name: t('editing.clips.list') })
    const { x, y, width } = (await lane.boundingBox()) ?? { x: 0, y: 0, width: 0 }
    const frames = FRAMES - number * TAKEN
    const at = (frame: number) => x + (frame / frames) * width
    const from = KEPT * (number + 1)
    const onSound = y + 48
    await page.mouse.move(at(from) + 1, onSound)
    await page.mouse.down()
    await page.mouse.move(at(from + TAKEN) + 1, onSound, { steps: 5 })
    await page.mouse.up()
    await tool(page, 'cut').click()
  },
  addMusic: (page) => tool(page, 'music').click(),
  addTitle: async (page) => {
    await tool(page, 'titles').click()
    await page.getByRole('menuitem', { name: t('editing.overlays.title') }).click()
  },
  addChapter: (page) => tool(page, 'chapter').click(),
  undo: (page) => page.getByRole('button', { name: /^Undo: / }).click(),
  redo: (page) => page.getByRole('button', { name: /^Redo: / }).click(),
  exportFile: async (page) => {
    await page.getByRole('button', { name: t('publishing.exporting.open'), exact: true }).click()
    await startOfExport(page).click()
  },
}

function tool(page: Page, name: 'cut' | 'music' | 'titles' | 'chapter'): Locator {
  const label = t(`editing.toolbar.${name}`)
  return page.getByRole('toolbar').getByRole('button', { name: label, exact: true })
}

function startOfExport(page: Page): Locator {
  return page
    .getByRole('dialog', { name: t('publishing.exporting.title') })
    .getByRole('button', { name: t('publishing.exporting.start', { count: 1 }) })
}

function songIn(page: Page): Locator {
  return page.getByRole('button', { name: t('editing.music.open', { name: 'song.wav' }) })
}

function isFocused(place: Locator): Promise<boolean> {
  return place.evaluate((element) => element === document.activeElement)
}

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let count = 0; count < times; count++) {
    await page.keyboard.press(key)
  }
}

/** Everything on the timeline by its name and place. */
function arrangement(page: Page): Promise<unknown[]> {
  return page
    .getByRole('region', { name: t('editing.timeline.label'), exact: true })
    .locator('[aria-label][style]')
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute('aria-label'), one.getAttribute('style')]),
    )
}

function undoes(page: Page, change: 'import'): Locator {
  const name = t('editing.undo', { change: t(`editing.change.${change}`) })
  return page.getByRole('button', { name, exact: true })
}

async function editVideo({ electron, page }: App, video: string): Promise<void> {
  const wanted = { format: 'tutorial', title: 'Finding a book', show: 'Library Skills' } as const
  await beginEpisode(page, t, wanted)
  await answerDialog(electron, [video])
  await page.getByRole('button', { name: t('episodes.recordings.choose') }).click()
  await expect(page.getByText(basename(video))).toBeVisible()
  await page.keyboard.press('Alt+2')
  await expect(page.getByText('/ 00:06.000')).toBeVisible()
}

/** Exports the episode as it is; answers what the file's picture and sound are, to the bit. */
async function exported(page: Page, hands: Hands, workspace: string, version: number) {
  const place = `exports/v${version}/youtube-1080p.mp4`
  const made = () =>
    readdirSync(workspace, { recursive: true, encoding: 'utf8' }).find((name) =>
      name.endsWith(place),
    )
  await hands.exportFile(page)
  await expect.poll(made, { timeout: 90_000 }).toBeDefined()
  const file = join(workspace, made() ?? '')
  await page.keyboard.press('Escape')
  await expect(page.getByText(t('shell.rail.jobs'), { exact: true })).toBeHidden()
  return execFileSync('ffmpeg', ['-v', 'error', '-i', file, '-f', 'streamhash', '-']).toString()
}

for (const [name, hands] of Object.entries({ 'the keys': KEYS, 'the pointer': POINTER })) {
  test(`with ${name} alone: ten cuts, music, a title and chapters, undone, redone, reopened, exported twice alike`, async ({
    start,
    folder,
    workspace,
  }) => {
    const app = await start('en')
    const { page } = app
    await editVideo(app, makeVideo(folder))
    for (let number = 0; number < CUTS; number++) {
      await hands.cut(page, number)
    }
    const clips = page.getByRole('listbox', { name: t('editing.clips.list') }).getByRole('option')
    await expect(clips).toHaveCount(CUTS + 1)
    await answerDialog(app.electron, [makeSound(folder, 'song.wav')])
    await hands.addMusic(page)
    await expect(songIn(page)).toBeVisible()
    await hands.addTitle(page)
    await expect(page.getByRole('textbox', { name: t('editing.overlays.text') })).toBeFocused()
    await page.keyboard.type('Shelf seven')
    await page.keyboard.press('Escape')
    await hands.addChapter(page)
    await expect(page.getByText(t('editing.timeline.waveformLoading'))).toBeHidden()
    const arranged = await arrangement(page)
    expect(arranged.length).toBeGreaterThan(CUTS)

    let steps = 0
    for (; !(await undoes(page, 'import').isVisible()); steps++) {
      await hands.undo(page)
    }
    await expect(clips).toHaveCount(1)
    await expect(songIn(page)).toBeHidden()
    await expect(page.getByText('/ 00:06.000')).toBeVisible()
    for (let step = 0; step < steps; step++) {
      await hands.redo(page)
    }
    expect(await arrangement(page)).toEqual(arranged)

    const first = await exported(page, hands, workspace, 1)
    await app.electron.close()
    const again = await start('en')
    await again.page.keyboard.press('Alt+2')
    await expect(songIn(again.page)).toBeVisible()
    await expect(again.page.getByText(t('editing.timeline.waveformLoading'))).toBeHidden()
    expect(await arrangement(again.page)).toEqual(arranged)
    expect(await exported(again.page, hands, workspace, 2)).toBe(first)
  })
}
