import { type BrowserWindow, app, dialog } from 'electron'
import { createTranslator } from '#shared/i18n/create-translator.ts'
import type { Studio } from '../studio.ts'

/** Quitting waits until everything is closed in order; with work under way it asks first. */
export function quitInOrder(window: BrowserWindow, studio: Studio): void {
  let isAgreed = false
  window.on('close', (event) => {
    if (!isAgreed && studio.runningJobs() > 0) {
      event.preventDefault()
      void agreesToCancel(window, studio).then((agrees) => {
        if (agrees) {
          isAgreed = true
          window.close()
        }
      })
    }
  })
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (!isAgreed && studio.runningJobs() > 0 && !window.isDestroyed()) {
      event.preventDefault()
      window.close()
    }
  })
  app.on('will-quit', (event) => {
    event.preventDefault()
    // Quitting again from here can be overheard while Electron still ends this event: leave at once.
    void studio.close().finally(() => app.exit())
  })
}

async function agreesToCancel(window: BrowserWindow, studio: Studio): Promise<boolean> {
  const { t } = createTranslator(studio.language())
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Pustaka Studio',
    message: t('desktop.quitWhileRunning'),
    detail: t('desktop.quitWhileRunningDetail'),
    buttons: [t('desktop.stay'), t('desktop.quitAnyway')],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
