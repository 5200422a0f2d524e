import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog, beginEpisode } from './begin.ts'
import { expect, test } from './fixtures.ts'

const { t } = createTranslator('en')
const SAMPLE = join(import.meta.dirname, '../resources/sample')
const UNREAD = 'Kalimat ini tidak pernah dibacakan oleh siapa pun.'

interface Story {
  readonly pages: readonly { readonly lines: readonly string[] }[]
}

/** The lines of the sample story. */
const LINES = (JSON.parse(readFileSync(join(SAMPLE, 'story.json'), 'utf8')) as Story).pages.flatMap(
  ({ lines }) => lines,
)

/** When each line is read, in seconds: the narration was put together from them. */
const STARTS = [
  ...readFileSync(join(SAMPLE, '.made/captions.srt'), 'utf8').matchAll(/(\d+):(\d+),(\d+) -->/g),
].map(([, minutes, seconds, ms]) => 60 * Number(minutes) + Number(`${seconds}.${ms}`))

test('a pasted script becomes captions where its lines are read; one is corrected; all is undone', async ({
  start,
}) => {
  const { electron, page } = await start('en')
  await beginEpisode(page, t, { format: 'story', title: 'Kancil', show: 'Dongeng Sabtu' })
  await answerDialog(electron, [join(SAMPLE, '.made/narration.wav')])
  await page.getByRole('button', { name: t('episodes.recordings.choose') }).click()
  await expect(page.getByText('narration.wav')).toBeVisible()
  await page.keyboard.press('Alt+3')

  await page
    .getByRole('button', { name: t('captions.script.button') })
    .last()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('captions.script.field')).fill([...LINES, UNREAD].join('\n'))
  await dialog.getByRole('combobox', { name: t('captions.script.language') }).fill('Indonesia')
  await page.getByRole('option', { name: 'Indonesian', exact: true }).click()
  await dialog.getByRole('button', { name: t('captions.script.find') }).click()

  const note = page.getByRole('status').filter({
    hasText: t('captions.script.found', { count: LINES.length }),
  })
  await expect(note).toContainText(UNREAD, { timeout: 30_000 })
  const text = (number: number) => page.getByLabel(t('captions.text', { number }), { exact: true })
  for (const [line, words] of LINES.slice(0, 4).entries()) {
    await expect(text(line + 1)).toHaveValue(
      new RegExp(words.replaceAll(' ', String.raw`\s`).replaceAll('.', String.raw`\.`)),
    )
    const shown = await page
      .getByLabel(t('captions.start', { number: line + 1 }), { exact: true })
      .inputValue()
    const [minutes = 0, seconds = 0] = shown.split(':').map(Number)
    expect(Math.abs(60 * minutes + seconds - (STARTS[line] ?? 0))).toBeLessThan(0.15)
  }

  const read = await text(1).inputValue()
  await text(1).fill('Pagi itu Kancil berjalan-jalan.')
  await text(1).blur()
  await page.keyboard.press('Control+z')
  await expect(text(1)).toHaveValue(read)
  await page.keyboard.press('Control+z')
  await expect(page.getByText(t('captions.empty.title'))).toBeVisible()
})
