import type { ElectronApplication, Page } from '@playwright/test'
import type { EpisodeFormat } from '../src/shared/episodes/episode.ts'
import type { createTranslator } from '../src/shared/i18n/create-translator.ts'

type Translate = ReturnType<typeof createTranslator>['t']

export interface NewEpisode {
  readonly format: EpisodeFormat
  readonly title: string
  readonly show: string
}

/** Makes the first episode of an empty studio, as a person does; it opens on its record step. */
export async function beginEpisode(page: Page, t: Translate, wanted: NewEpisode): Promise<void> {
  await page.getByRole('button', { name: t(`episodes.first.make.${wanted.format}`) }).click()
  await nameEpisode(page, t, wanted)
}

/** Answers the dialog in which the format is chosen already. */
export async function nameEpisode(
  page: Page,
  t: Translate,
  wanted: Omit<NewEpisode, 'format'>,
): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('episodes.new.name')).fill(wanted.title)
  await dialog.getByLabel(t('episodes.new.show')).fill(wanted.show)
  await dialog.getByRole('button', { name: t('episodes.new.create') }).click()
}

/** The system's file dialog answers with these files; everything else is the real program. */
export async function answerDialog(
  electron: ElectronApplication,
  files: readonly string[],
): Promise<void> {
  await electron.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
    },
    [...files],
  )
}

/** The studio's questions are answered with a button, the first is 0. Answers the questions asked so far. */
export async function answerQuestions(
  electron: ElectronApplication,
  response: number,
): Promise<() => Promise<readonly string[]>> {
  await electron.evaluate(({ dialog }, button) => {
    const asked: string[] = []
    dialog.showMessageBox = async (...given: unknown[]) => {
      asked.push((given.at(-1) as Electron.MessageBoxOptions).message)
      return { response: button, checkboxChecked: false }
    }
    Object.assign(globalThis, { asked })
  }, response)
  return () => electron.evaluate(() => Reflect.get(globalThis, 'asked'))
}
