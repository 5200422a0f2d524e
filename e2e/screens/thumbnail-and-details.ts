import { atRest } from '../at-rest.ts'
import { type Screen, settle, step } from './screen.ts'

/** The two steps before publishing. */
export const THUMBNAIL_AND_DETAILS_SCREENS: readonly Screen[] = [
  [
    'thumbnail',
    async (page, t) => {
      await page.keyboard.press('Escape')
      await step(page, 4)
      await settle(page, t('thumbnails.candidatesHint'))
      // The one in use is among them.
      const candidates = page.getByRole('complementary', { name: t('thumbnails.candidates') })
      await candidates.getByRole('button', { pressed: true }).waitFor()
    },
  ],
  ['details', (page) => step(page, 5)],
  [
    'permission',
    async (page, t) => {
      await page.getByRole('button', { name: t('collection.add') }).click()
      await page.getByRole('dialog').getByLabel(t('collection.record.title')).fill('Dongeng Rimba')
      await page.getByRole('button', { name: t('collection.save') }).click()
      const title = t('collection.permission.button', { title: 'Dongeng Rimba' })
      await page.getByRole('button', { name: title }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel(t('collection.permission.grantedBy')).fill('Penerbit Rimba')
      await dialog.getByLabel(t('collection.permission.grantedOn')).fill('2020-01-01')
      await dialog.getByLabel(t('collection.permission.endsOn')).fill('2020-12-31')
      await settle(page, t('collection.permission.letterText'))
    },
  ],
  [
    'details-permission',
    async (page, t) => {
      await page.getByRole('button', { name: t('collection.save') }).click()
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await page.getByRole('button', { name: t('collection.showCredits') }).click()
      await page.getByText(t('collection.creditsShown')).waitFor()
      await atRest(page)
    },
  ],
]
