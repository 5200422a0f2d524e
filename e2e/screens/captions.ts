import { atRest } from '../at-rest.ts'
import { STORY, UNREAD } from './sample-workspace.ts'
import { type Screen, command, settle, step } from './screen.ts'

/** The step of captions. */
export const CAPTIONS_SCREENS: readonly Screen[] = [
  ['captions', (page) => step(page, 3)],
  [
    'captions-script',
    async (page, t) => {
      await page.getByRole('button', { name: t('captions.script.button') }).click()
      await page.getByLabel(t('captions.script.field')).fill(`${STORY}\n${UNREAD}`)
      await settle(page, t('captions.script.replace'))
    },
  ],
  [
    'captions-from-script',
    async (page, t) => {
      await page.getByRole('button', { name: t('captions.script.replace') }).click()
      await page.getByRole('status').filter({ hasText: UNREAD }).waitFor()
      await atRest(page)
    },
  ],
  [
    'captions-look',
    async (page, t) => {
      await page.getByRole('button', { name: t('captions.look.open') }).click()
      await page.getByRole('switch', { name: t('captions.look.marks') }).check()
      await atRest(page)
    },
  ],
  [
    'captions-speech',
    async (page, t) => {
      await page.keyboard.press('Escape')
      await command(page, t, 'captionsFromSpeech')
      await settle(page, t('captions.speech.terms'))
    },
  ],
]
