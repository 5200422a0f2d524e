import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PAPER } from '#shared/campaigns/report/paper.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { forkNode } from '#main/ffmpeg/side-process.ts'

const PRINTER = join(import.meta.dirname, '../../scripts/print/index.mjs')

/** Prints a page that needs nothing but itself in Electron, as the window does. Throws `report.notPrinted`. */
export async function printPdf(page: string, out: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'pustaka-report-'))
  try {
    const file = join(folder, 'report.html')
    const printed = join(folder, 'report.pdf')
    await writeFile(file, page)
    if (!(await isPrinted({ page: file, options: PAPER, out: printed }))) {
      throw new FailureError('report.notPrinted')
    }
    await copyFile(printed, out)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function isPrinted(job: object): Promise<boolean> {
  return new Promise((resolve) => {
    const printer = forkNode(PRINTER)
    printer.onMessage((answer) =>
      resolve(
        typeof answer === 'object' &&
          answer !== null &&
          'isPrinted' in answer &&
          answer.isPrinted === true,
      ),
    )
    printer.onExit(() => resolve(false))
    printer.send(job)
  })
}
