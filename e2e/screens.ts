import { execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { type SoundServer, startSoundServer } from '../src/testing/sound-server.ts'
import { atRest } from './at-rest.ts'
import { beginEpisode } from './begin.ts'
import { givePages } from './pages.ts'
import { givePermissions } from './permissions.ts'
import { CAMPAIGN, giveReach } from './reach.ts'
import { giveUploads } from './uploads.ts'
import { giveWords } from './words.ts'

export type Screen = readonly [name: string, open: (page: Page, t: Translate) => Promise<void>]
/** What the sample episode reads, and something it does not. */
const PAGE_TEXTS = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../resources/sample/story.json'), 'utf8')) as {
    readonly pages: readonly { readonly lines: readonly string[] }[]
  }
).pages.map(({ lines }) => lines.join('\n'))
const STORY = PAGE_TEXTS.join('\n')
const UNREAD = 'Hari Minggu perpustakaan tutup untuk membersihkan rak buku.'

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
  [
    'thumbnail',
    async (page, t) => {
      await page.keyboard.press('Escape')
      await step(page, 4)
      await settle(page, t('thumbnails.candidatesHint'))
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

/** The record step in its states, with a microphone that hears something; begun in an empty studio. */
export const RECORDING_SCREENS: readonly Screen[] = [
  [
    'record-sources',
    async (page, t) => {
      const story = {
        format: 'story',
        title: 'Kancil dan Buku Tua',
        show: 'Dongeng Sabtu',
      } as const
      await beginEpisode(page, t, story)
      await page.getByRole('checkbox', { name: t('devices.wholeScreen') }).check()
      await settle(page, t('recording.level.clear'))
    },
  ],
  [
    'record-ready',
    async (page, t) => {
      await page.getByRole('button', { name: t('recording.sources.doneChoosing') }).click()
      await page.getByRole('button', { name: t('recording.script.write') }).click()
      await page.getByLabel(t('recording.script.field')).fill(SCRIPT)
      await page.getByRole('button', { name: t('recording.script.done') }).click()
      await atRest(page)
    },
  ],
  [
    'record-running',
    async (page, t) => {
      await page.keyboard.press('r')
      await dock(page, t).getByText(t('recording.dock.finish')).waitFor()
      await page.keyboard.press('b')
      await page.waitForTimeout(3000)
    },
  ],
  [
    'record-takes',
    async (page, t) => {
      await page.keyboard.press('r')
      await page.getByText(t('recording.takes.onTimeline'), { exact: true }).waitFor()
      await atRest(page)
    },
  ],
  [
    'record-one-button',
    async (page, t) => {
      await page.getByRole('button', { name: t('recording.sources.change') }).click()
      await page.getByRole('button', { name: t('recording.fixed.lock') }).click()
      await settle(page, t('recording.fixed.unlock'))
    },
  ],
]

const SCRIPT = [
  'Malam turun pelan-pelan di tepi rimba.',
  'Di bawah pohon tanjung, Kancil menemukan sebuah buku tua yang halamannya berkilau.',
  '“Siapa yang menaruhmu di sini?” bisiknya.',
  'Buku itu terbuka sendiri, seperti menguap sehabis tidur panjang.',
  'Kancil mendekat, selangkah demi selangkah.',
].join('\n\n')

function dock(page: Page, t: Translate) {
  return page.getByRole('region', { name: t('recording.dock.label') })
}

/** A sound server with one microphone that hears a voice from now on. */
export async function startSpeaking(): Promise<SoundServer> {
  const server = await startSoundServer()
  server.plugIn('mikrofon_narator')
  const [made = ''] = readdirSync(SAMPLE).filter((name) => name.startsWith('.made'))
  server.play('mikrofon_narator', join(SAMPLE, made, 'narration.wav'))
  return server
}

const SAMPLE = join(import.meta.dirname, '../resources/sample')

/** Fills a workspace with the sample episode, exported and published. */
export function makeSampleWorkspace(workspace: string): void {
  const cli = join(import.meta.dirname, '../src/cli/index.ts')
  execFileSync('node', [cli, 'sample', '--workspace', workspace], { stdio: 'pipe' })
  giveWords(workspace)
  givePages(workspace, PAGE_TEXTS)
  giveUploads(workspace)
  giveReach(workspace)
  givePermissions(workspace)
}

async function settle(page: Page, text: string): Promise<void> {
  await page.getByText(text).first().waitFor()
  await atRest(page)
}

async function step(page: Page, number: number): Promise<void> {
  await page.keyboard.press(`Alt+${number}`)
  await atRest(page)
}

/** By the palette, as a person finds a command whose key she forgot. */
async function command(
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
