import { readFile, writeFile } from 'node:fs/promises'
import { BrowserWindow, app } from 'electron'

/**
 * Prints a page in Electron, with nobody looking: PUSTAKA_PRINT names a file that says which page, how, and
 * where to. The page runs no script.
 */
async function print() {
  const { page, options, out } = JSON.parse(await readFile(process.env.PUSTAKA_PRINT, 'utf8'))
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, javascript: false, partition: 'report' },
  })
  await window.loadFile(page)
  await writeFile(out, await window.webContents.printToPDF(options))
}

app
  .whenReady()
  .then(print)
  .then(
    () => app.exit(0),
    (error) => {
      console.error(error)
      app.exit(1)
    },
  )
