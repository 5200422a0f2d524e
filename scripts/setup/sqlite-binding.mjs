import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { BIN, CACHE, ROOT } from './places.mjs'
import { run } from './run.mjs'
import { Trouble, say } from './trouble.mjs'

const SOURCE = join(ROOT, 'node_modules', 'better-sqlite3')

/**
 * SQLite's binding for the carried Electron, whose Node-API (9) is one older than the packaged binding
 * asks for: the same source compiled with the experimental interface instead. Answers its path.
 */
export function compileSqlite() {
  const { version } = JSON.parse(readFileSync(join(SOURCE, 'package.json'), 'utf8'))
  const binding = join(CACHE, `better-sqlite3-${version}-napi9.node`)
  if (!existsSync(binding)) {
    say('Compiling SQLite for this Electron (a minute, once)...')
    compileInto(binding)
  }
  return binding
}

function compileInto(binding) {
  const work = join(ROOT, 'node_modules', `.better-sqlite3-${process.pid}`)
  cpSync(SOURCE, work, { recursive: true })
  const gyp = join(work, 'binding.gyp')
  const defines =
    "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT', 'NAPI_VERSION=2147483647'"
  writeFileSync(gyp, readFileSync(gyp, 'utf8').replace("'NAPI_VERSION=10'", defines))
  const nodeGyp = join(ROOT, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js')
  const args = [nodeGyp, 'rebuild', '--release', '--force_build=1', ...headers()]
  const built = run(join(BIN, 'node'), args, {
    cwd: work,
    env: { ...process.env, PATH: `${BIN}:${process.env.PATH}` },
  })
  const product = join(work, 'build', 'Release', 'better_sqlite3.node')
  if (built.ok && existsSync(product)) {
    mkdirSync(dirname(binding), { recursive: true })
    cpSync(product, `${binding}.partial`)
    renameSync(`${binding}.partial`, binding)
  }
  rmSync(work, { recursive: true, force: true })
  if (!existsSync(binding)) {
    throw new Trouble(
      `SQLite could not be compiled: install python3, make and g++, then run it again. ${built.lastLine}`,
    )
  }
}

/** Node's headers where they are installed beside the Node that started this; else node-gyp fetches them. */
function headers() {
  const prefix = dirname(dirname(process.execPath))
  const places = [prefix, '/usr', '/usr/local']
  const found = places.find((place) => existsSync(join(place, 'include', 'node', 'node_api.h')))
  return found ? [`--nodedir=${found}`] : []
}
