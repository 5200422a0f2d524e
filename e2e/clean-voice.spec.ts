import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createTranslator } from '../src/shared/i18n/create-translator.ts'
import { type SoundServer, hasSoundServer, startSoundServer } from '../src/testing/sound-server.ts'
import { test as base, expect } from './fixtures.ts'

const { t } = createTranslator('en')

const test = base.extend<{ readonly server: SoundServer }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what is used from this pattern
  server: async ({}, use) => {
    const server = await startSoundServer()
    await use(server)
    server.stop()
  },
})

test.skip(!hasSoundServer, 'needs pulseaudio and pactl')

/** What each of the two microphones hears: steps that shake the table, and a tone. */
const HERTZ = { table: 25, guest: 1500 } as const
type Microphone = keyof typeof HERTZ

/** Only the sound of one microphone. */
function only(microphone: Microphone): string {
  return ['', ''].map(() => `bandpass=f=${HERTZ[microphone]}:width_type=h:w=20`).join(',')
}

function makeMicrophone(folder: string, name: Microphone): string {
  const file = join(folder, `${name}.wav`)
  const tone = `aevalsrc='0.1*sin(2*PI*${HERTZ[name]}*t)':s=48000:d=8`
  execFileSync('ffmpeg', [
    ...['-v', 'error', '-y', '-f', 'lavfi', '-i', tone, '-c:a', 'pcm_s24le'],
    file,
  ])
  return file
}

/** Fills a workspace with an episode of a take that two microphones recorded. */
function makeWorkspace(folder: string, workspace: string): void {
  const script = join(import.meta.dirname, '../src/testing/tie-camera.ts')
  const [table, guest] = [makeMicrophone(folder, 'table'), makeMicrophone(folder, 'guest')]
  execFileSync('node', [script, workspace, table, guest, '0'])
}

/** How loud a microphone is in an exported file, dB. */
function loudnessIn(file: string, microphone: Microphone): number {
  const filter = `${only(microphone)},atrim=2,volumedetect`
  const command = `ffmpeg -hide_banner -i "$0" -af "$1" -f null - 2>&1`
  const log = execFileSync('sh', ['-c', command, file, filter]).toString()
  return Number(/mean_volume: (-?[\d.]+) dB/.exec(log)?.[1])
}

function form(page: Page, microphone: Microphone) {
  return page.getByRole('region', { name: microphone, exact: true })
}

test('every microphone of a take is heard in the preview as it was set, and exported so', async ({
  start,
  folder,
  workspace,
  server,
}) => {
  makeWorkspace(folder, workspace)
  const { page } = await start('en', { more: server.environment })
  const toStart = page.getByRole('button', { name: t('commands.toStart'), exact: true })
  const play = page.getByRole('button', { name: t('editing.toolbar.play'), exact: true })
  const listen = async () => {
    const [table, guest] = await Promise.all([
      server.listenFor(600, only('table')),
      server.listenFor(600, only('guest')),
    ])
    return { table: table > -40, guest: guest > -40 }
  }
  const hears = (expected: Record<Microphone, boolean>) =>
    expect
      .poll(async () => {
        await toStart.click()
        if (await play.isVisible()) {
          await play.click()
        }
        return await listen()
      })
      .toEqual(expected)
  await page.getByRole('button', { name: 'Mencari di katalog', exact: true }).click()
  await page.keyboard.press('Alt+2')
  await expect(toStart).toBeEnabled()
  await hears({ table: true, guest: true })

  await page.keyboard.press('Shift+G')
  await expect(form(page, 'table').getByRole('slider')).toBeFocused()
  await form(page, 'guest')
    .getByRole('switch', { name: t('editing.microphones.muted') })
    .click()
  await hears({ table: true, guest: false })
  await page.keyboard.press('Control+z')
  await form(page, 'table')
    .getByRole('radio', { name: t('editing.microphones.voices.rescue') })
    .check()
  await hears({ table: false, guest: true })
  await page.keyboard.press('v')
  await expect(page.getByText(t('editing.preview.sound.asRecorded'))).toBeVisible()
  await hears({ table: true, guest: true })
  await page.keyboard.press('v')
  await hears({ table: false, guest: true })
  await page.keyboard.press('k')
  expect(await listen()).toEqual({ table: false, guest: false })

  await page.keyboard.press('Control+e')
  const dialog = page.getByRole('dialog', { name: t('publishing.exporting.title') })
  for (const preset of await dialog.getByRole('checkbox', { checked: true }).all()) {
    await preset.uncheck()
  }
  await dialog.getByRole('checkbox', { name: t('publishing.preset.podcast-mp3') }).check()
  await dialog.getByRole('button', { name: t('publishing.exporting.start', { count: 1 }) }).click()
  await expect(dialog.getByRole('row', { name: t('publishing.preset.podcast-mp3') })).toBeVisible()
  const [made = ''] = readdirSync(workspace, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.mp3'),
  )
  const [table, guest] = (['table', 'guest'] as const).map((microphone) =>
    loudnessIn(join(workspace, made), microphone),
  )
  expect(guest! - table!).toBeGreaterThan(20)
})
