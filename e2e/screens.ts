import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { createTranslator } from '../src/shared/i18n/create-translator.ts'

export type Screen = readonly [name: string, open: (page: Page, t: Translate) => Promise<void>]
type Translate = ReturnType<typeof createTranslator>['t']

/** What the window shows before there is any episode. */
export const EMPTY_SCREENS: readonly Screen[] = [
  ['first-run', (page, t) => settle(page, t('episodes.first.headline'))],
  [
    'new-episode',
    async (page, t) => {
      await page.getByRole('button', { name: t('episodes.first.make.story') }).click()
      await settle(page, t('episodes.new.create'))
    },
  ],
]

/** Every screen of a workspace that holds the sample episode, published; opened in this order. */
export const SCREENS: readonly Screen[] = [
  ['episodes', (page, t) => command(page, t, 'goEpisodes')],
  [
    'record',
    async (page) => {
      await page.getByText('Kancil dan Buku Tua').first().click()
      await step(page, 1)
    },
  ],
  ['edit', (page) => step(page, 2)],
  ['captions', (page) => step(page, 3)],
  ['thumbnail', (page) => step(page, 4)],
  ['details', (page) => step(page, 5)],
  ['publish', (page) => step(page, 6)],
  ['settings', (page, t) => command(page, t, 'goSettings')],
  [
    'palette',
    async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
      await page.waitForTimeout(SETTLED_MS)
    },
  ],
]

/** Fills a workspace with the sample episode, exported and published. */
export function makeSampleWorkspace(workspace: string): void {
  const cli = join(import.meta.dirname, '../src/cli/index.ts')
  execFileSync('node', [cli, 'sample', '--workspace', workspace], { stdio: 'pipe' })
}

/** Long enough for a picture to load and a movement to end. */
const SETTLED_MS = 700

async function settle(page: Page, text: string): Promise<void> {
  await page.getByText(text).first().waitFor()
  await page.waitForTimeout(SETTLED_MS)
}

async function step(page: Page, number: number): Promise<void> {
  await page.keyboard.press(`Alt+${number}`)
  await page.waitForTimeout(SETTLED_MS)
}

/** By the palette, as a person finds a command whose key she forgot. */
async function command(page: Page, t: Translate, id: 'goEpisodes' | 'goSettings'): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(t(`commands.${id}`))
  await page.waitForTimeout(300)
  await page.keyboard.press('Enter')
  await page.waitForTimeout(SETTLED_MS)
}
