import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { connector } from '../src/main/database/connect.ts'
import { saveCaptionTrack } from '../src/main/database/tables/caption-tracks.ts'
import type { SourceCue } from '../src/shared/captions/cue.ts'
import { wordSpans } from '../src/shared/captions/word-spans.ts'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { fromSeconds } from '../src/shared/time/ticks.ts'
import { answerDialog, beginEpisode } from './begin.ts'
import { type App, expect, test } from './fixtures.ts'
import { makeSound } from './media.ts'

const { t } = createTranslator('en')
const SAID = 'Um, once upon a time, uh, there was you know a deer.'

/** An episode of twelve seconds with a word in each, unless other captions are wanted. */
async function openSpoken(
  start: (language: 'en') => Promise<App>,
  folder: string,
  workspace: string,
  captions = oneWordASecond(),
): Promise<Page> {
  const { electron, page } = await start('en')
  await beginEpisode(page, t, { format: 'podcast', title: 'Library hour', show: 'Talks' })
  await answerDialog(electron, [makeSound(folder, 'talk.wav')])
  await page.getByRole('button', { name: t('episodes.recordings.choose') }).click()
  await expect(page.getByText('talk.wav')).toBeVisible()
  await expect(page.getByText(t('shell.rail.jobs'), { exact: true })).toBeHidden()
  await electron.close()
  writeCaptions(workspace, captions)
  const again = await start('en')
  await expect(again.page.getByText('talk.wav')).toBeVisible()
  await again.page.keyboard.press('Alt+2')
  await expect(again.page.getByText('/ 00:12.000')).toBeVisible()
  return again.page
}

type Captions = readonly Pick<SourceCue, 'text' | 'start' | 'end' | 'words'>[]

/** As aligning with a script leaves them: a word from the start of its second for 0.6 seconds, then silence. */
function oneWordASecond(): Captions {
  const words = wordSpans(SAID).map((span, second) => ({
    ...span,
    start: fromSeconds(second),
    end: fromSeconds(second + 0.6),
  }))
  return [{ text: SAID, words, start: fromSeconds(0), end: fromSeconds(12) }]
}

/** As a file of captions leaves them: nobody knows when each word is said. */
function tenLinesASecond(): Captions {
  return Array.from({ length: 120 }, (_, index) => ({
    text: `Line ${index + 1}.`,
    start: fromSeconds(index / 10),
    end: fromSeconds((index + 1) / 10),
  }))
}

function writeCaptions(workspace: string, captions: Captions): void {
  const db = connector(undefined)(join(workspace, 'studio.db'), 'existing')
  const [asset] = db
    .prepare<[], { id: string; episodeId: string; language: string }>(
      'SELECT assets.id, episodeId, language FROM assets JOIN episodes ON episodes.id = episodeId',
    )
    .all()
  const { id: assetId, episodeId, language } = asset!
  const cues = captions.map((cue, index) => ({ ...cue, id: `c${index}`, assetId }))
  saveCaptionTrack(db, episodeId, { language, cues })
  db.close()
}

test('words are chosen by keys, deleted, moved and found; the timeline follows, and undo brings them back', async ({
  start,
  folder,
  workspace,
}) => {
  const page = await openSpoken(start, folder, workspace)
  const text = page.getByRole('listbox', { name: t('editing.transcript.text') })
  const word = text.getByRole('option')
  await expect(word).toHaveText(SAID.split(' '))

  await word.first().click()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(text.getByRole('option', { selected: true })).toHaveText(['Um,', 'once'])
  await page.keyboard.press('Delete')
  // From the start to the middle of the pause behind the second word.
  await expect(page.getByText('/ 00:10.200')).toBeVisible()
  await expect(word.first()).toHaveText('upon')
  const clip = page.getByRole('listbox', { name: t('editing.clips.list') }).getByRole('option')
  await expect(clip).toHaveAccessibleName(/0:00 to 0:10$/)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('/ 00:12.000')).toBeVisible()
  await expect(word).toHaveText(SAID.split(' '))

  const find = page.getByRole('searchbox', { name: t('editing.transcript.find') })
  await page.keyboard.press('Control+f')
  await expect(find).toBeFocused()
  await page.keyboard.type('there WAS')
  await expect(page.getByText(t('editing.transcript.found', { count: 1 }))).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(text.getByRole('option', { selected: true })).toHaveText(['there', 'was'])
  await text.focus()
  await page.keyboard.press('Control+x')
  await expect(page.getByText('/ 00:10.000')).toBeVisible()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+v')
  await expect(page.getByText('/ 00:12.000')).toBeVisible()
  await expect(word).toHaveText(['there', 'was', ...SAID.replace('there was ', '').split(' ')])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')

  await page.getByRole('button', { name: t('editing.transcript.fillers', { count: 3 }) }).click()
  const spared = t('editing.transcript.filler', { phrase: 'uh', count: 1 })
  await page.getByRole('checkbox', { name: spared }).uncheck()
  await page
    .getByRole('button', { name: t('editing.transcript.removeFillers', { count: 2 }) })
    .click()
  await expect(word).toHaveText('once upon a time, uh, there was a deer.'.split(' '))
  await page.keyboard.press('Control+z')
  await expect(page.getByText('/ 00:12.000')).toBeVisible()
})

test('captions whose words nobody heard are lines: those in sight are drawn, and the one that is heard is', async ({
  start,
  folder,
  workspace,
}) => {
  const page = await openSpoken(start, folder, workspace, tenLinesASecond())
  const panel = page.getByRole('tabpanel')
  const line = (number: number) => panel.getByRole('button', { name: `Line ${number}.` })
  await expect(line(1)).toBeInViewport()
  expect(await panel.getByRole('listitem').count()).toBeLessThan(60)

  await panel.evaluate((element) => element.scrollTo(0, element.scrollHeight))
  await line(120).click()
  await expect(page.getByText('00:11.900', { exact: true })).toBeVisible()
  await expect(line(120)).toHaveAttribute('aria-current', 'true')

  await panel.evaluate((element) => element.scrollTo(0, 0))
  await line(1).click()
  await expect(line(60)).toHaveCount(0)
  await page.keyboard.press('l')
  await expect(line(60)).toBeInViewport({ timeout: 20_000 })
  await page.keyboard.press('k')
})
