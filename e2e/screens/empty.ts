import { type Screen, settle } from './screen.ts'

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
