import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findElectron } from './electron.mjs'
import { requireFfmpeg } from './ffmpeg.mjs'
import { provideNarration } from './narration.mjs'
import { installPackages } from './packages.mjs'
import { BIN, ROOT } from './places.mjs'
import { fingerprint, isStamped, stamp } from './stamp.mjs'
import { provideLibraries } from './system-libraries.mjs'

const COMPILED = join(ROOT, 'node_modules', '.cache', 'node')
const STAMP = join(ROOT, 'node_modules', '.pustaka-system')

/**
 * Everything the studio needs, found or installed. Answers the environment for what runs next: Node 24
 * first on PATH, and where Electron is. Throws Trouble.
 */
export async function setUp() {
  installPackages()
  const seen = fingerprint(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'), systemTexts())
  if (!isStamped(STAMP, seen)) {
    provideLibraries()
    requireFfmpeg()
    stamp(STAMP, seen)
  }
  const electron = await findElectron()
  const environment = {
    ...process.env,
    PATH: `${BIN}${delimiter}${process.env.PATH ?? ''}`,
    PUSTAKA_ELECTRON: JSON.stringify(electron),
    // Programs of TypeScript start in half the time when what Node made of it is kept.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? COMPILED,
  }
  provideNarration(environment)
  return { electron, environment }
}

/** What the system check depends on: it is made again when the set of packages changes. */
function systemTexts() {
  const status = '/var/lib/dpkg/status'
  const size = existsSync(status) ? readFileSync(status).length : 0
  return `${size} ${process.env.PUSTAKA_FFMPEG} ${process.env.PUSTAKA_FFPROBE}`
}
