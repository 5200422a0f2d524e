import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BrowserWindow } from 'electron'
import type { WrittenReport } from '#shared/campaigns/report/contract.ts'
import { PAPER } from '#shared/campaigns/report/paper.ts'
import { saveAs } from './save-as.ts'

/** Asks where, and writes the report there; answers the file, or nothing when the person changed their mind. */
export async function saveReport(
  window: BrowserWindow,
  { name, csv, page }: WrittenReport,
  kind: 'pdf' | 'csv',
): Promise<string | undefined> {
  return await saveAs(window, { name, ending: kind }, () => (kind === 'csv' ? csv : print(page)))
}

/** Prints a page that needs nothing but itself, in a window that nobody sees and that runs no script. */
async function print(page: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'pustaka-report-'))
  const hidden = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, javascript: false, partition: 'report' },
  })
  try {
    const file = join(folder, 'report.html')
    await writeFile(file, page)
    await hidden.loadFile(file)
    return await hidden.webContents.printToPDF(PAPER)
  } finally {
    hidden.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}
