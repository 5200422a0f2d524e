import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { connector } from '../src/main/database/connect.ts'
import type { ChangeLabel } from '../src/shared/editing/change-label.ts'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, beginEpisode } from './begin.ts'
import { type App, expect, test } from './fixtures.ts'
import { makeCaptions, makeSound } from './media.ts'

const { t } = createTranslator('en')

/** What is done in the episode, in this order; the last of it is undone before the studio ends. */
const CHANGES: readonly ChangeLabel[] = [
  'import',
  'importCaptions',
  'split',
  'cut',
  'addChapter',
  'split',
]

/** Timeline and captions as they lie in the database, and the step that led to them. */
function savedDocument(workspace: string) {
  const db = connector(undefined)(join(workspace, 'studio.db'), 'existing')
  const rows = (sql: string) => db.prepare<[], string>(sql).pluck().all()
  const saved = {
    position: db.prepare<[], number>('SELECT position FROM histories').pluck().get(),
    timeline: rows('SELECT timeline FROM timelines'),
    captions: rows('SELECT cues FROM captionTracks'),
  }
  db.close()
  return saved
}

async function isSavedAt(workspace: string, position: number): Promise<void> {
  await expect.poll(() => savedDocument(workspace).position).toBe(position)
}

/** The button tells by its name what it would do. */
async function offers(page: Page, kind: 'undo' | 'redo', label: ChangeLabel): Promise<void> {
  const name = t(`editing.${kind}`, { change: t(`editing.change.${label}`) })
  await expect(page.getByRole('button', { name, exact: true })).toBeEnabled()
}

async function makeChanges(app: App, folder: string): Promise<void> {
  const { page } = app
  await beginEpisode(page, t, { format: 'podcast', title: 'Library hour', show: 'Talks' })
  await answerDialog(app.electron, [makeSound(folder, 'talk.wav')])
  await page.getByRole('button', { name: t('episodes.recordings.choose') }).click()
  await expect(page.getByText('talk.wav')).toBeVisible()
  await page.keyboard.press('Alt+3')
  await answerDialog(app.electron, [makeCaptions(folder)])
  await page
    .getByRole('button', { name: t('captions.import') })
    .first()
    .click()
  await expect(page.getByText('Pada suatu hari').first()).toBeVisible()
  await page.keyboard.press('Alt+2')
  await expect(page.getByText('/ 00:12.000')).toBeVisible()
  const forward = async (frames: number) => {
    for (let frame = 0; frame < frames; frame++) {
      await page.keyboard.press('ArrowRight')
    }
  }
  await page.keyboard.press('Home')
  await forward(10)
  await page.keyboard.press('s')
  await page.keyboard.press('i')
  await forward(20)
  await page.keyboard.press('o')
  await page.keyboard.press('Delete')
  await forward(15)
  await page.keyboard.press('m')
  await page.keyboard.press('s')
}

test('every change is undone after quitting, and redone after the studio was killed', async ({
  start,
  folder,
  workspace,
}) => {
  const first = await start('en')
  await makeChanges(first, folder)
  await isSavedAt(workspace, CHANGES.length)
  const whole = savedDocument(workspace)
  await first.page.keyboard.press('Control+z')
  await isSavedAt(workspace, CHANGES.length - 1)

  await first.electron.close()
  const second = await start('en')
  await second.page.keyboard.press('Alt+2')
  await offers(second.page, 'redo', 'split')
  for (const label of CHANGES.slice(0, -1).toReversed()) {
    await offers(second.page, 'undo', label)
    await second.page.keyboard.press('Control+z')
  }
  await expect(second.page.getByText(t('editing.empty.title'))).toBeVisible()
  await isSavedAt(workspace, 0)
  second.electron.process().kill('SIGKILL')

  const third = await start('en')
  await third.page.keyboard.press('Alt+2')
  await expect(third.page.getByText(t('editing.empty.title'))).toBeVisible()
  await third.page.keyboard.press('Control+Shift+Z')
  for (const label of CHANGES.slice(1)) {
    await offers(third.page, 'redo', label)
    await third.page.keyboard.press('Control+Shift+Z')
  }
  await isSavedAt(workspace, CHANGES.length)

  expect(savedDocument(workspace)).toEqual(whole)
})
