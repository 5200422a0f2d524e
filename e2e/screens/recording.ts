import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type SoundServer, startSoundServer } from '../../src/testing/sound-server.ts'
import { atRest } from '../at-rest.ts'
import { beginEpisode } from '../begin.ts'
import { SAMPLE } from './sample-workspace.ts'
import { type Screen, type Translate, settle } from './screen.ts'

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
