import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { carriedRuntime } from './carried-runtime.mjs'
import { BIN, CACHE, ROOT } from './places.mjs'
import { run } from './run.mjs'
import { say } from './trouble.mjs'

const PATIENCE_MS = 120_000

/**
 * The Electron to run with: {kind, program, arguments, environment}. The official one where it can be
 * downloaded, else the runtime that the package registry carries.
 */
export async function findElectron() {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const official = officialProgram() ?? downloadOfficial()
  if (official) {
    return { kind: 'official', program: official, arguments: [...sandbox, ROOT], environment: {} }
  }
  const carried = await carriedRuntime()
  return {
    kind: 'carried by the package registry',
    program: carried.program,
    // Its own sandbox helper cannot be installed without an administrator.
    arguments: ['--no-sandbox'],
    environment: { PUSTAKA_APP: ROOT, PUSTAKA_SQLITE_BINDING: carried.sqliteBinding },
  }
}

function officialProgram() {
  const folder = join(ROOT, 'node_modules', 'electron')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) {
    return undefined
  }
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(program) ? program : undefined
}

function downloadOfficial() {
  if (existsSync(join(CACHE, 'electron-download-failed'))) {
    return undefined
  }
  say('Fetching Electron (100 MB, once)...')
  const node = join(BIN, 'node')
  const script = join(ROOT, 'node_modules', 'electron', 'install.js')
  run(node, [script], { cwd: ROOT, timeout: PATIENCE_MS })
  return officialProgram()
}
