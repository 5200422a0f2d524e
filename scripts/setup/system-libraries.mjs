import { existsSync } from 'node:fs'
import { run } from './run.mjs'
import { Trouble, say } from './trouble.mjs'

/** What a bare Debian or Ubuntu lacks for Electron, sound and video; newer releases renamed some (t64). */
const PACKAGES = [
  ['ffmpeg'],
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['libgbm1'],
  ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  ['libcups2', 'libcups2t64'],
  ['libxss1'],
  ['xvfb'],
  ['unzip'],
]

export function isDebian() {
  return process.platform === 'linux' && existsSync('/usr/bin/dpkg-query')
}

/** The packages that are not installed, by the name this release knows. */
export function missingLibraries() {
  const { output } = run('dpkg-query', ['-W', '-f=${Package} ${Status}\n'])
  const installed = new Set(
    output
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  )
  return PACKAGES.filter((names) => !names.some((name) => installed.has(name))).map((names) => {
    const known = names.find((name) => run('apt-cache', ['show', '-q', name]).ok)
    return known ?? names[0]
  })
}

/** Installs what is missing when allowed to, else says the one command that does. */
export function provideLibraries() {
  if (!isDebian() || missingLibraries().length === 0) {
    return
  }
  if (process.getuid?.() !== 0) {
    const names = missingLibraries().join(' ')
    throw new Trouble(
      `Some system libraries are missing: run "sudo apt-get install ${names}", then run it again.`,
    )
  }
  say('Installing system libraries...')
  run('apt-get', ['update', '-qq'])
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...missingLibraries()],
    { env: environment },
  )
  if (!apt.ok) {
    throw new Trouble(`System libraries could not be installed: check the network. ${apt.lastLine}`)
  }
}
