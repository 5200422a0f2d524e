import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ElectronApplication, type Page, test as base } from '@playwright/test'
import { type Launch, launch } from './launch.ts'

/** The running studio and its window. */
export interface App {
  readonly electron: ElectronApplication
  readonly page: Page
}

export type StartOptions = Pick<Launch, 'more' | 'switches'>

interface World {
  /** A folder of the test's own, gone afterwards. */
  readonly folder: string
  readonly workspace: string
  /** Starts the studio on the test's workspace, as often as wanted. */
  readonly start: (language?: 'id' | 'en', options?: StartOptions) => Promise<App>
}

export const test = base.extend<World>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads what is used from this pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'pustaka-e2e-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  workspace: async ({ folder }, use) => use(join(folder, 'Ruang kerja')),
  start: async ({ folder, workspace }, use) => {
    const running: ElectronApplication[] = []
    await use(async (language, options) => {
      const profile = join(folder, 'profile')
      const electron = await launch({ workspace, language, profile, ...options })
      running.push(electron)
      return { electron, page: await electron.firstWindow() }
    })
    await Promise.all(running.map(leave))
  },
})

/** Closes the studio, cancelling what is still at work: nobody is there to answer its question. */
async function leave(electron: ElectronApplication): Promise<void> {
  await electron
    .evaluate(({ dialog }) => {
      dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false })
    })
    .catch(() => undefined) // closed by the test itself
  await electron.close().catch(() => undefined)
}

export { expect } from '@playwright/test'
