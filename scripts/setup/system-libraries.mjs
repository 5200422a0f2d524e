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

/** What recordings are tested with: a sound server of their own, and a screen that can change its size. */
const TEST_PACKAGES = [
  ['pulseaudio', 'pipewire-pulse'],
  ['pulseaudio-utils'],
  ['x11-xserver-utils'],
  ['xserver-xephyr'],
]

export function isDebian() {
  return process.platform === 'linux' && existsSync('/usr/bin/dpkg-query')
}

/** The packages that are not installed, by the name this release knows. */
export function missingLibraries(packages = PACKAGES) {
  const { output } = run('dpkg-query', ['-W', '-f=${Package} ${Status}\n'])
  const installed = new Set(
    output
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  )
  return packages
    .filter((names) => !names.some((name) => installed.has(name)))
    .map((names) => {
      const known = names.find((name) => run('apt-cache', ['show', '-q', name]).ok)
      return known ?? names[0]
    })
}

/** Installs what is missing when allowed to, else says the one command that does. */
export function provideLibraries() {
  if (!isDebian() || missingLibraries().length === 0) {
    return
  }
  if (!isRoot()) {
    const names = missingLibraries().join(' ')
    throw new Trouble(
      `Some system libraries are missing: run "sudo apt-get install ${names}", then run it again.`,
    )
  }
  say('Installing system libraries...')
  const apt = install(PACKAGES)
  if (!apt.ok) {
    throw new Trouble(`System libraries could not be installed: check the network. ${apt.lastLine}`)
  }
}

/** The same for what only tests need; without it the tests that need it say that they were skipped. */
export function provideTestLibraries() {
  if (!isDebian() || missingLibraries(TEST_PACKAGES).length === 0) {
    return
  }
  if (isRoot()) {
    say('Installing what recordings are tested with...')
    install(TEST_PACKAGES)
  }
  const missing = missingLibraries(TEST_PACKAGES).join(' ')
  if (missing) {
    say(`Tests of recordings will be skipped; to run them: sudo apt-get install ${missing}`)
  }
}

function isRoot() {
  return process.getuid?.() === 0
}

function install(packages) {
  run('apt-get', ['update', '-qq'])
  return run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', ...missingLibraries(packages)],
    { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } },
  )
}
