import { type Screen, command, settle, step } from './screen.ts'

/** What is told in the corner of the window. */
export const NEWS_SCREENS: readonly Screen[] = [
  [
    'edit-news',
    async (page, t) => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await command(page, t, 'goEpisodes')
      await page.getByText('Kancil dan Buku Tua').first().click()
      await step(page, 2)
      await page.keyboard.press('t')
      await settle(page, t('thumbnails.frameUsed'))
    },
  ],
]
