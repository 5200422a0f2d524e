import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { answerDialog } from './begin.ts'
import { dropFiles } from './drop-files.ts'
import { type App, expect } from './fixtures.ts'

type Translate = ReturnType<typeof createTranslator>['t']

/** The person's browser, in which they agree at once. */
export async function agreeInBrowser({ electron }: App): Promise<void> {
  await electron.evaluate(({ shell }) => {
    shell.openExternal = async (url) => {
      await fetch(url)
    }
  })
}

/** From the question to connect until the channel is there; the client's file is chosen, or dropped on the window. */
export async function connectToYouTube(
  app: App,
  t: Translate,
  folder: string,
  way: 'chosen' | 'dropped' = 'chosen',
): Promise<void> {
  const { page } = app
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const client = join(folder, 'client.json')
  writeFileSync(client, JSON.stringify({ installed: { client_id: 'id', client_secret: 'secret' } }))
  await answerDialog(app.electron, [client])
  await button(t('queue.connection.connect')).click()
  if (way === 'chosen') {
    await button(t('queue.connection.choose')).click()
  } else {
    await expect(page.getByText(t('queue.connection.orDrop'))).toBeVisible()
    await dropFiles(page, [client])
  }
  await button(t('queue.connection.yes')).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** After Google ended the connection: with the client that is known already. */
export async function connectAgain({ page }: App, t: Translate): Promise<void> {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await button(t('queue.connection.reconnect')).click()
  await button(t('queue.connection.sameClient')).click()
  await button(t('queue.connection.yes')).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}
