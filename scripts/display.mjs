import { spawn, spawnSync } from 'node:child_process'
import { Trouble } from './setup/trouble.mjs'

/** On Linux without a display, starts a virtual one for this program's life. Answers whether it did. */
export async function provideDisplay() {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) {
    return false
  }
  const display = await startXvfb()
  process.env.DISPLAY = display
  return true
}

/** As `provideDisplay`, but that many, told in PUSTAKA_DISPLAYS: windows on one display take the keyboard from each other. */
export async function provideDisplays(count) {
  if (await provideDisplay()) {
    const more = await Promise.all(Array.from({ length: count - 1 }, startXvfb))
    process.env.PUSTAKA_DISPLAYS = [process.env.DISPLAY, ...more].join(' ')
  }
}

function startXvfb() {
  if (spawnSync('Xvfb', ['-help']).error) {
    throw new Trouble('There is no display and no virtual one: install xvfb, then run it again.')
  }
  // Xvfb picks a free number itself and tells it on file descriptor 3.
  const xvfb = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  )
  process.on('exit', () => xvfb.kill())
  xvfb.unref()
  return new Promise((resolve, reject) => {
    let told = ''
    xvfb.stdio[3].on('data', (data) => {
      told += String(data)
      // Number and line end come in two writes; closing between them would end Xvfb.
      if (!told.endsWith('\n')) return
      xvfb.stdio[3].destroy()
      resolve(`:${told.trim()}`)
    })
    xvfb.once('exit', () =>
      reject(new Trouble('The virtual display did not start: see what "Xvfb :99" says.')),
    )
  })
}
