import type { Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { atRest } from './at-rest.ts'
import { expect, test } from './fixtures.ts'
import { hasSoundServer } from '../src/testing/sound-server.ts'
import { EMPTY_SCREENS } from './screens/empty.ts'
import { SCREENS } from './screens/index.ts'
import { RECORDING_SCREENS, startSpeaking } from './screens/recording.ts'
import { makeSampleWorkspace } from './screens/sample-workspace.ts'

/** Between light and dark, only colours differ. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block']

/** What axe finds on the screen, and what a person with a small window could not reach. */
async function faults(page: Page, rules?: readonly string[]): Promise<string[]> {
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules && { runOnly: { type: 'rule', values: [...rules] } }),
  }
  // The page stays the same from screen to screen: axe has to be brought there once.
  await page.evaluate(`void (window.axe ?? (() => { ${axe.source} })())`)
  const { violations } = await page.evaluate((wanted) => axe.run(wanted), options)
  const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
    ...(isWider ? ['the page is wider than the window'] : []),
  ]
}

async function check(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await atRest(page)
    const rules = colorScheme === 'dark' ? RULES_OF_COLOUR : undefined
    expect.soft(await faults(page, rules), `${name}, ${colorScheme}`).toEqual([])
  }
}

test('axe finds nothing on an empty studio', async ({ start }) => {
  const { page } = await start('id')
  for (const [name, open] of EMPTY_SCREENS) {
    await open(page, createTranslator('id').t)
    await check(page, name)
  }
})

test('axe finds nothing on any screen of a full studio', async ({ start, workspace }) => {
  test.setTimeout(600_000)
  makeSampleWorkspace(workspace)
  const { page } = await start('en')
  for (const [name, open] of SCREENS) {
    await open(page, createTranslator('en').t)
    await check(page, name)
  }
})

test('axe finds nothing while recording', async ({ start }) => {
  test.skip(!hasSoundServer, 'needs pulseaudio and pactl')
  const server = await startSpeaking()
  const { page } = await start('en', { more: server.environment })
  for (const [name, open] of RECORDING_SCREENS) {
    await open(page, createTranslator('en').t)
    await check(page, name)
  }
  server.stop()
})
