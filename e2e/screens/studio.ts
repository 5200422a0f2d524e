import { atRest } from '../at-rest.ts'
import { CAMPAIGN } from '../reach.ts'
import { type Screen, command, settle } from './screen.ts'

/** What stands beside the episodes: the kit, campaigns, settings, the queue. */
export const STUDIO_SCREENS: readonly Screen[] = [
  [
    'show-kit',
    async (page, t) => {
      await page.keyboard.press('Escape')
      await command(page, t, 'goKit')
      await page
        .getByLabel(t('shows.endCardText'), { exact: true })
        .fill('Sampai jumpa Sabtu depan')
      await page.getByRole('radio', { name: t('shows.coloursOf.own') }).check()
      await page.getByLabel(t('shows.colour.letters'), { exact: true }).fill('#3A5A66')
      await page.locator('[data-name=endCard] img').waitFor()
      await page.getByRole('button', { name: '#' }).waitFor()
      await atRest(page)
    },
  ],
  [
    'campaign-reach',
    async (page, t) => {
      await command(page, t, 'goCampaigns')
      await page.getByRole('button', { name: CAMPAIGN }).click()
      await settle(page, t('reach.label'))
    },
  ],
  [
    'campaign',
    async (page, t) => {
      await page.getByRole('button', { name: t('campaigns.all') }).click()
      await page.getByRole('button', { name: t('campaigns.new') }).click()
      await page.getByLabel(t('campaigns.name')).fill('Literasi Anak')
      await page.getByRole('button', { name: t('campaigns.create') }).click()
      await page.getByRole('button', { name: t('campaigns.goal.add') }).click()
      await page.getByLabel(t('campaigns.goal.measure')).fill('Kancil')
      await page.getByLabel(t('campaigns.goal.target')).fill('60')
      await page.getByLabel(t('campaigns.goal.dueOn')).fill('2099-12-31')
      await page.getByRole('button', { name: t('campaigns.save'), exact: true }).click()
      await settle(page, t('campaigns.goal.noFigure'))
    },
  ],
  [
    'campaign-calendar',
    async (page, t) => {
      await page.getByRole('button', { name: t('campaigns.all') }).click()
      await page.getByRole('radio', { name: t('campaigns.views.calendar') }).check()
      await settle(page, t('campaigns.calendar.keys'))
    },
  ],
  [
    'books',
    async (page, t) => {
      await page.getByRole('radio', { name: t('campaigns.views.books') }).check()
      await settle(page, t('collection.books.citedBy'))
    },
  ],
  [
    'settings',
    async (page, t) => {
      await page.keyboard.press('Escape')
      await command(page, t, 'goSettings')
    },
  ],
  [
    'connect',
    async (page, t) => {
      await page.getByRole('button', { name: t('queue.connection.connect') }).click()
      await settle(page, t('queue.connection.choose'))
    },
  ],
  [
    'queue',
    async (page, t) => {
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
      await command(page, t, 'goQueue')
      await settle(page, t('queue.title'))
    },
  ],
  [
    'palette',
    async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').waitFor()
      await atRest(page)
    },
  ],
]
