import { atRest } from '../at-rest.ts'
import { type Screen, command, settle, step } from './screen.ts'

/** The first two steps of the sample episode. */
export const RECORD_AND_EDIT_SCREENS: readonly Screen[] = [
  [
    'record',
    async (page) => {
      await page.getByText('Kancil dan Buku Tua').first().click()
      await step(page, 1)
    },
  ],
  [
    'record-pages',
    async (page, t) => {
      await page
        .getByRole('button', { name: t('pages.section.arrange') })
        .first()
        .click()
      await page
        .getByRole('dialog')
        .getByRole('button', { name: t('pages.zoomSlowly') })
        .click()
      await page.getByRole('radio', { name: t('pages.region.to') }).check()
      await atRest(page)
    },
  ],
  [
    'edit',
    async (page) => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await step(page, 2)
      await page.getByRole('option', { name: 'mencari' }).dblclick()
      await atRest(page)
    },
  ],
  [
    'edit-title',
    async (page, t) => {
      await page.keyboard.press('Shift+T')
      await page.locator('img[data-overlay=title]').waitFor()
      await settle(page, t('editing.overlays.subtitle'))
    },
  ],
  [
    'edit-silences',
    async (page, t) => {
      await command(page, t, 'removeSilence')
      const longerThan = page.getByRole('slider', { name: t('editing.silence.longerThan') })
      for (let tenth = 0; tenth < 8; tenth++) {
        await longerThan.press('ArrowLeft')
      }
      await page.getByRole('checkbox', { name: t('editing.silence.all') }).waitFor()
      await page.getByRole('listitem').getByRole('checkbox').nth(1).press('Space')
      await atRest(page)
    },
  ],
  [
    'edit-clip-menu',
    async (page, t) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('c')
      await page.keyboard.press('Shift+F10')
      await settle(page, t('commands.liftClips'))
    },
  ],
  [
    'edit-microphones',
    async (page, t) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Shift+G')
      await page.getByRole('radio', { name: t('editing.microphones.voices.clear') }).check()
      await settle(page, t('editing.microphones.means.clear'))
    },
  ],
  [
    'edit-pages',
    async (page, t) => {
      await page.getByRole('tab', { name: t('editing.panel.pages') }).click()
      await settle(page, t('editing.pages.hear'))
    },
  ],
]
