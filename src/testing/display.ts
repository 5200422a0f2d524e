import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { isInstalled } from './is-installed.ts'

/** A screen of a test's own. */
export interface TestDisplay {
  /** Its name, as in the variable DISPLAY. */
  readonly name: string
  /** Shows a film on the whole of it, by the clock, until it ends. */
  show(file: string): ChildProcess
  stop(): void
}

/** Without a window manager nothing else makes a window as large as the screen. */
const PLAYER = [
  '-v',
  'error',
  '-autoexit',
  '-an',
  '-sync',
  'ext',
  '-noborder',
  '-left',
  '0',
  '-top',
  '0',
]

/** Starts an Xvfb that nothing else on the machine uses. */
export async function startDisplay(width: number, height: number): Promise<TestDisplay> {
  const { name, stop } = await startServer('Xvfb', [
    ...['-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset'],
  ])
  return {
    name,
    stop,
    show: (file) =>
      spawn('ffplay', [...PLAYER, '-x', `${width}`, '-y', `${height}`, file], {
        env: { ...process.env, DISPLAY: name },
        stdio: 'ignore',
      }),
  }
}

export const hasResizableDisplay = isInstalled('Xephyr') && isInstalled('xrandr')

/** A screen inside another one, that can change its size as a real one does. */
export async function startResizableDisplay(width: number, height: number) {
  const outer = await startDisplay(1600, 1200)
  const environment = { ...process.env, DISPLAY: outer.name }
  const inner = await startServer('Xephyr', ['-screen', `${width}x${height}`], environment)
  return {
    name: inner.name,
    resize: (newWidth: number, newHeight: number) =>
      void execFileSync('xrandr', ['-s', `${newWidth}x${newHeight}`], {
        env: { ...environment, DISPLAY: inner.name },
        stdio: 'ignore',
      }),
    stop: () => {
      inner.stop()
      outer.stop()
    },
  }
}

/** The server picks a free number itself and tells it on file descriptor 3, once it can be used. */
async function startServer(program: string, args: string[], environment = process.env) {
  const server = spawn(program, ['-displayfd', '3', ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: environment,
  })
  let told = ''
  while (!told.endsWith('\n')) {
    const [data] = await once(server.stdio[3] as NodeJS.ReadableStream, 'data')
    told += String(data)
  }
  return { name: `:${told.trim()}`, stop: () => void server.kill('SIGKILL') }
}
