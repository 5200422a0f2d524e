import { atRest } from '../at-rest.ts'
import { type Screen, settle, step } from './screen.ts'

/** The last step, and exporting. */
export const PUBLISH_SCREENS: readonly Screen[] = [
  ['publish', (page) => step(page, 6)],
  [
    'checklist',
    async (page, t) => {
      await page.getByRole('radio', { name: t('publishing.youtube') }).check()
      const list = page.getByRole('region', { name: t('checklist.title') })
      const points = list.getByRole('checkbox')
      await points.first().check()
      await list.getByLabel(t('checklist.name')).fill('Rina Wulandari')
      await list.getByRole('button', { name: t('checklist.sign', { count: 1 }) }).click()
      await settle(page, t('checklist.withdrawShort'))
      await points.first().check()
      await atRest(page)
    },
  ],
  [
    'checklist-template',
    async (page, t) => {
      await page.getByRole('button', { name: t('checklist.template.edit') }).click()
      await settle(page, t('checklist.template.text'))
    },
  ],
  [
    'publish-compare',
    async (page, t) => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await page.getByRole('button', { name: t('publishing.corrections.compare') }).click()
      await settle(page, t('publishing.corrections.others'))
    },
  ],
  [
    'publish-files',
    async (page, t) => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await page.getByRole('radio', { name: t('publishing.files') }).check()
      await settle(page, t('publishing.share.make'))
    },
  ],
  [
    'publish-podcast',
    async (page, t) => {
      await page.getByRole('radio', { name: t('publishing.podcast') }).check()
      await page.getByRole('button', { name: t('podcast.setUp') }).click()
      await page.getByLabel(t('podcast.field.ownerEmail')).fill('siniar')
      await settle(page, t('podcast.field.cover'))
    },
  ],
  [
    'export',
    async (page, t) => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await page.keyboard.press('Control+e')
      await settle(page, t('publishing.exporting.title'))
    },
  ],
]
