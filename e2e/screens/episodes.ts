import { atRest } from '../at-rest.ts'
import { type Screen, command, settle } from './screen.ts'

/** The list of episodes, with permissions that end. */
export const EPISODES_SCREENS: readonly Screen[] = [
  [
    'permission-reminders',
    async (page, t) => {
      await command(page, t, 'goEpisodes')
      await settle(page, t('collection.reminder.unlist'))
    },
  ],
  [
    'episodes',
    async (page, t) => {
      const later = page.getByRole('button', { name: t('collection.reminder.later') })
      await later.first().click()
      await later.click()
      await later.waitFor({ state: 'hidden' })
      await atRest(page)
    },
  ],
]
