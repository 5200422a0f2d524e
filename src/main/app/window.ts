import { join } from 'node:path'
import { BrowserWindow, app, nativeTheme } from 'electron'
import { PAGE_ORIGIN } from './schemes.ts'
import { readWindowState, rememberWindowState } from './window-state.ts'

const OUT = join(import.meta.dirname, '..')

/** `desk` of the design, so that nothing flashes before the page is drawn. */
const BACKGROUND = { light: '#EEF0EB', dark: '#121314' }

/** The studio's one window: sandboxed, isolated, going nowhere, and not shown yet. */
export function createWindow(): BrowserWindow {
  const stateFile = join(app.getPath('userData'), 'window.json')
  const { isMaximized, ...bounds } = readWindowState(stateFile)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 700,
    minHeight: 500,
    show: false,
    title: 'Pustaka Studio',
    icon: join(import.meta.dirname, '../../build/icons/icon.png'),
    backgroundColor: BACKGROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: {
      preload: join(OUT, 'preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  })
  if (isMaximized) {
    window.maximize()
  }
  rememberWindowState(window, stateFile)
  // Everything that matters lives in this process: a page that crashed is simply opened again.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') {
      // Not from within the event: Chromium has not yet let go of the page.
      setImmediate(() => !window.isDestroyed() && void loadPage(window))
    }
  })
  return window
}

/** Shows the window once there is something to see. */
export function showWhenDrawn(window: BrowserWindow): void {
  if (window.webContents.isLoading()) {
    window.once('ready-to-show', () => window.show())
  } else {
    window.show()
  }
}

export function loadPage(window: BrowserWindow): Promise<void> {
  return window.loadURL(`${PAGE_ORIGIN}/index.html`)
}
