import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findElectron } from './setup/electron.mjs'
import { findFfmpeg } from './setup/ffmpeg.mjs'
import { BIN, ROOT } from './setup/places.mjs'
import { run } from './setup/run.mjs'
import { isDebian, missingLibraries } from './setup/system-libraries.mjs'

/** What the studio needs and what was found, one line each: [name, finding, is it all right]. */
async function findings() {
  const npm = run('npm', ['--version'])
  const node24 = run(join(BIN, 'node'), ['--version'])
  const { ffmpeg, ffprobe } = findFfmpeg()
  const missing = isDebian() ? missingLibraries() : []
  return [
    ['Node (yours)', process.version, Number(process.versions.node.split('.')[0]) >= 20],
    ['npm', npm.lastLine, npm.ok],
    ['Node (the studio’s)', node24.lastLine || 'not installed yet: npm run setup', node24.ok],
    [
      'SQLite',
      packageVersion('better-sqlite3'),
      existsSync(join(ROOT, 'node_modules', 'better-sqlite3')),
    ],
    ['ffmpeg', `${ffmpeg.version} (${ffmpeg.program})`, ffmpeg.isUsable],
    ['ffprobe', `${ffprobe.version} (${ffprobe.program})`, ffprobe.isUsable],
    [
      'System libraries',
      missing.length > 0 ? `missing: ${missing.join(' ')}` : 'all there',
      missing.length === 0,
    ],
    await electronFinding(node24.ok),
    [
      'Display',
      process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY ?? 'none (a virtual one is used)',
      true,
    ],
  ]
}

async function electronFinding(isInstalled) {
  if (!isInstalled) {
    return ['Electron', 'not installed yet: npm run setup', false]
  }
  try {
    const electron = await findElectron()
    const args = ['-e', 'console.log(process.versions.electron)']
    const environment = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
    const { lastLine, ok } = run(electron.program, args, { env: environment })
    return ['Electron', `${lastLine} (${electron.kind}: ${electron.program})`, ok]
  } catch (error) {
    return ['Electron', error.message, false]
  }
}

function packageVersion(name) {
  const file = join(ROOT, 'node_modules', name, 'package.json')
  return existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8')).version
    : 'not installed yet: npm run setup'
}

const found = await findings()
for (const [name, finding, isRight] of found) {
  process.stdout.write(`${isRight ? 'ok     ' : 'MISSING'}  ${name.padEnd(20)} ${finding}\n`)
}
process.exitCode = found.every(([, , isRight]) => isRight) ? 0 : 1
