import type { Page } from '@playwright/test'
import type { createTranslator } from '../../src/shared/i18n/create-translator.ts'
import { atRest } from '../at-rest.ts'

export type Translate = ReturnType<typeof createTranslator>['t']

/** A screen and how a person comes to it from the one before. */
export type Screen = readonly [name: string, open: (page: Page, t: Translate) => Promise<void>]

/** Waits for a text that only this screen has, and until nothing moves. */
export async function settle(page: Page, text: string): Promise<void> {
  await page.getByText(text).first().waitFor()
  await atRest(page)
}

/** Goes to a step of the open episode. */
export async function step(page: Page, number: number): Promise<void> {
  await page.keyboard.press(`Alt+${number}`)
  await atRest(page)
}

/** By the palette, as a person finds a command whose key she forgot. */
export async function command(
  page: Page,
  t: Translate,
  id:
    | 'goEpisodes'
    | 'goCampaigns'
    | 'goQueue'
    | 'goSettings'
    | 'goKit'
    | 'removeSilence'
    | 'captionsFromSpeech',
): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(t(`commands.${id}`))
  await atRest(page)
  await page.keyboard.press('Enter')
  await atRest(page)
}
