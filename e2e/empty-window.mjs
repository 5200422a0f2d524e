import { BrowserWindow, app } from 'electron'

/** The least an Electron program can do: the yardstick of bench/start.ts. */
void app.whenReady().then(() => {
  const window = new BrowserWindow({ show: true })
  return window.loadURL('data:text/html,<title>empty</title><button>ready</button>')
})
