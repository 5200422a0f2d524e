import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { type App, test } from './fixtures.ts'
import { EMPTY_SCREENS } from './screens/empty.ts'
import { SCREENS } from './screens/index.ts'
import { RECORDING_SCREENS, startSpeaking } from './screens/recording.ts'
import { makeSampleWorkspace } from './screens/sample-workspace.ts'
import { type Screen } from './screens/screen.ts'

const FOLDER = join(import.meta.dirname, '../shots')
const SIZES = [
  [1280, 800],
  [1920, 1080],
] as const
const LANGUAGES = ['id', 'en'] as const

async function resize({ electron, page }: App, [width, height]: readonly [number, number]) {
  await electron.evaluate(
    ({ BrowserWindow }, size) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.setContentSize(...size),
    [width, height] as [number, number],
  )
  await page.waitForFunction((wanted) => innerWidth === wanted, width)
}

/** One screen in both sizes, light and dark: `record.id.dark.1280.png`. */
async function picture(app: App, name: string, language: string): Promise<void> {
  for (const size of SIZES) {
    await resize(app, size)
    for (const colorScheme of ['light', 'dark'] as const) {
      await app.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await app.page.waitForTimeout(400)
      await app.page.screenshot({
        path: join(FOLDER, `${name}.${language}.${colorScheme}.${size[0]}.png`),
      })
    }
  }
  // What is opened next at some place has to be seen in the size that is pictured first.
  await resize(app, SIZES[0])
}

async function pictures(app: App, screens: readonly Screen[], language: 'id' | 'en') {
  const { t } = createTranslator(language)
  for (const [name, open] of screens) {
    await open(app.page as Page, t)
    await picture(app, name, language)
  }
}

for (const language of LANGUAGES) {
  test(`pictures of an empty studio (${language})`, async ({ start }) => {
    await pictures(await start(language), EMPTY_SCREENS, language)
  })

  test(`pictures of a full studio (${language})`, async ({ start, workspace }) => {
    makeSampleWorkspace(workspace)
    await pictures(await start(language), SCREENS, language)
  })

  test(`pictures of recording (${language})`, async ({ start }) => {
    const server = await startSpeaking()
    const app = await start(language, { more: server.environment })
    await pictures(app, RECORDING_SCREENS, language)
    server.stop()
  })
}
