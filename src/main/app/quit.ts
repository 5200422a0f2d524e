import { type BrowserWindow, app, dialog, powerMonitor } from 'electron'
import { createTranslator } from '#shared/i18n/create-translator.ts'
import { isRecording } from '#shared/recording/recorder-state.ts'
import type { Studio } from '../studio.ts'

/**
 * Quitting waits until everything is closed in order; with work under way it asks first. A computer that
 * shuts down is held back until a recording is finished.
 */
export function quitInOrder(window: BrowserWindow, studio: Studio): void {
  let isAgreed = false
  window.on('close', (event) => {
    if (!isAgreed && isBusy(studio)) {
      event.preventDefault()
      void agreesToCancel(window, studio).then((agrees) => {
        if (agrees) {
          isAgreed = true
          window.close()
        }
      })
    }
  })
  const holdBack = (event: { preventDefault: () => void }) => {
    if (isRecording(studio.recorder.state)) {
      event.preventDefault()
      void studio.recorder.stop('quit').finally(() => app.quit())
    }
  }
  // Linux and macOS ask the program, Windows asks each window.
  // (Electron's types leave out the event that the first one is given.)
  ;(powerMonitor as NodeJS.EventEmitter).on('shutdown', holdBack)
  window.on('query-session-end', holdBack)
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (!isAgreed && isBusy(studio) && !window.isDestroyed()) {
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

function isBusy(studio: Studio): boolean {
  return reasonsToStay(studio).length > 0
}

type ReasonToStay = 'recording' | 'running' | 'uploading'

/** What quitting would break off, the first what matters most: a recording could not be made again. */
function reasonsToStay(studio: Studio): ReasonToStay[] {
  const all: readonly [ReasonToStay, boolean][] = [
    ['recording', isRecording(studio.recorder.state)],
    ['running', studio.runningJobs() > 0],
    ['uploading', studio.uploads.isSending],
  ]
  return all.flatMap(([reason, isSo]) => (isSo ? [reason] : []))
}

const WORDS = {
  recording: ['quitWhileRecording', 'quitWhileRecordingDetail', 'goOnRecording', 'endAndQuit'],
  running: ['quitWhileRunning', 'quitWhileRunningDetail', 'stay', 'quitAnyway'],
  uploading: ['quitWhileUploading', 'quitWhileUploadingDetail', 'stay', 'quitAnyway'],
} as const

async function agreesToCancel(window: BrowserWindow, studio: Studio): Promise<boolean> {
  const { t } = createTranslator(studio.language())
  const [message, detail, stay, quit] = WORDS[reasonsToStay(studio)[0] ?? 'running']
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Pustaka Studio',
    message: t(`desktop.${message}`),
    detail: t(`desktop.${detail}`),
    buttons: [t(`desktop.${stay}`), t(`desktop.${quit}`)],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}
