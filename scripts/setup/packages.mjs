import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './places.mjs'
import { run } from './run.mjs'
import { fingerprint, isStamped, stamp } from './stamp.mjs'
import { Trouble, say } from './trouble.mjs'

const OLDEST_NODE = 20

/** Installs what the lock file names, when that is not what is there. */
export function installPackages() {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    throw new Trouble(
      `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE} or newer.`,
    )
  }
  const lock = fingerprint(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))
  const stampFile = join(ROOT, 'node_modules', '.pustaka-packages')
  if (isStamped(stampFile, lock) && hasNode24()) {
    return
  }
  say('Installing packages (a minute or two, once)...')
  const npm = run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: ROOT })
  if (!npm.ok) {
    throw new Trouble(
      `npm could not install the packages: check the network, then run it again. ${npm.lastLine}`,
    )
  }
  provideNode24()
  stamp(stampFile, lock)
}

function node24() {
  return join(
    ROOT,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
}

function hasNode24() {
  return existsSync(node24())
}

/** The package `node` fetches its program in an install script; npm may be set not to run those. */
function provideNode24() {
  if (!hasNode24()) {
    run('npm', ['rebuild', 'node', '--foreground-scripts'], { cwd: ROOT })
  }
  if (!hasNode24()) {
    run(process.execPath, ['installArchSpecificPackage.js'], {
      cwd: join(ROOT, 'node_modules', 'node'),
    })
  }
  if (!hasNode24()) {
    throw new Trouble(
      'Node 24 could not be installed: allow npm to run install scripts, then run it again.',
    )
  }
}
