import { join } from 'node:path'
import { RPCHandler } from '@orpc/server/message-port'
import { app, session } from 'electron'
import { createTranslator } from '#shared/i18n/create-translator.ts'
import { CapturePage } from './app/capture-page.ts'
import { desktopHandlers } from './app/desktop-handlers.ts'
import { harden } from './app/harden.ts'
import { tellEndedWork } from './app/job-signs.ts'
import { keyringStore } from './app/keyring-store.ts'
import { systemLanguage, writeDaysAsBefore } from './app/language.ts'
import { serveMedia } from './app/media-protocol.ts'
import { openOrExplain } from './app/open-or-explain.ts'
import { servePage } from './app/page-protocol.ts'
import { quitInOrder } from './app/quit.ts'
import { declareSchemes } from './app/schemes.ts'
import { guardRecording, recordingDesktop } from './app/recording-desktop.ts'
import { forkUtility } from './app/side-process.ts'
import { runUploads, stayAwakeWhileSending } from './app/upload-power.ts'
import { showUploads } from './app/upload-signs.ts'
import { createWindow, loadPage, showWhenDrawn } from './app/window.ts'
import { handOverPort } from './ipc/hand-over-port.ts'
import { defaultWorkspace } from './workspace/default-folder.ts'
import { Folders } from './workspace/folders.ts'

declareSchemes()
writeDaysAsBefore()
if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(start)
} else {
  app.quit()
}

async function start(): Promise<void> {
  const capturePage = new CapturePage()
  harden((contents) => capturePage.owns(contents))
  const workspace = defaultWorkspace(process.env)
  const opening = openOrExplain({
    workspace,
    secrets: (name) => keyringStore(join(new Folders(workspace).secrets, `${name}.sealed`)),
    onSending: stayAwakeWhileSending(),
    resolveProxy: (url) => session.defaultSession.resolveProxy(url),
    environment: process.env,
    resources: app.isPackaged
      ? process.resourcesPath
      : join(import.meta.dirname, '../../resources'),
    language: systemLanguage(),
    startProcess: forkUtility,
    desktop: recordingDesktop(capturePage, () => createTranslator(systemLanguage()).t),
    onBug: (error) => console.error(error),
  })
  // The page loads while the workspace is opened. It knows only addresses served before it was loaded.
  servePage(join(import.meta.dirname, '../renderer'))
  serveMedia(async (url) => (await opening)?.resolveMedia(url))
  const window = createWindow()
  const page = loadPage(window)
  const studio = await opening
  if (!studio) {
    return
  }
  const desktop = desktopHandlers({ window, studio, capturePage })
  handOverPort(window, new RPCHandler({ ...studio.router, desktop }), studio.context)
  quitInOrder(window, studio)
  guardRecording(studio)
  runUploads(studio)
  void showUploads(window, studio).catch(console.error)
  void tellEndedWork(window, studio).catch(console.error)
  window.on('closed', () => capturePage.close())
  app.on('second-instance', () => {
    window.show()
    window.focus()
  })
  showWhenDrawn(window)
  await page
}
