import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { provideDisplay } from '../display.mjs'

/** Prints one page, which a message names, in Electron; answers with another whether it was printed. */
process.once('message', (job) => {
  void print(job)
    .catch(() => false)
    .then((isPrinted) => process.send({ isPrinted }, () => process.exit()))
})

async function print(job) {
  const electron = JSON.parse(process.env.PUSTAKA_ELECTRON)
  await provideDisplay()
  const folder = mkdtempSync(join(tmpdir(), 'pustaka-print-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const described = join(folder, 'job.json')
  writeFileSync(described, JSON.stringify(job))
  const main = 'scripts/print/page.mjs'
  // An Electron of the usual kind takes its program as an argument, the carried one by its name (PUSTAKA_MAIN).
  const program = electron.environment?.PUSTAKA_APP ? [] : [main]
  const child = spawn(
    electron.program,
    [...electron.arguments.filter((argument) => argument.startsWith('-')), ...program].concat(
      `--user-data-dir=${join(folder, 'profile')}`,
    ),
    {
      cwd: join(import.meta.dirname, '../..'),
      env: {
        ...process.env,
        ...electron.environment,
        PUSTAKA_MAIN: main,
        PUSTAKA_PRINT: described,
      },
      stdio: 'ignore',
    },
  )
  return await new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('exit', (code) => resolve(code === 0))
  })
}
