import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './setup/places.mjs'
import { fingerprint, isStamped, stamp } from './setup/stamp.mjs'
import { Trouble, say } from './setup/trouble.mjs'

const STAMP = join(ROOT, 'out', '.built')

/** Builds the window and the main process unless the sources are those that were built last. */
export function buildIfNeeded() {
  const sources = fingerprint(
    ...filesIn(join(ROOT, 'src')).map(describe),
    readFileSync(join(ROOT, 'electron.vite.config.ts'), 'utf8'),
    readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
  )
  if (isStamped(STAMP, sources)) {
    return
  }
  say('Building the studio...')
  const { status } = spawnSync('electron-vite', ['build', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    throw new Trouble('The studio could not be built: see the message above.')
  }
  stamp(STAMP, sources)
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((file) => statSync(file).isFile())
}

function describe(file) {
  const { mtimeMs, size } = statSync(file)
  return `${file} ${mtimeMs} ${size}`
}
