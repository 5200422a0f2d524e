import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isInstalled } from './is-installed.ts'

/** A sound server of a test's own, with loudspeakers that go nowhere and microphones that hear them. */
export interface SoundServer {
  /** To be added to the environment of whatever uses it. */
  readonly environment: { readonly PULSE_SERVER: string }
  /** A microphone that hears a loudspeaker, its own unless another's is named; the answer unplugs it. */
  plugIn(microphone: string, hears?: string): { readonly unplug: () => void }
  /**
   * Plays a file on the loudspeaker of a microphone, at once. With more milliseconds kept ready it begins a
   * little later, and a busy computer does not make it stutter.
   */
  play(microphone: string, file: string, readyMs?: number): ChildProcess
  /**
   * How loud it is in the headphones, which everything plays on that names no loudspeaker, dB; of what a filter
   * of ffmpeg lets through when one is named.
   */
  listenFor(milliseconds: number, filter?: string): Promise<number>
  stop(): void
}

const HEADPHONES = 'headphones'

/** Whether this machine has what a sound server of our own needs. */
export const hasSoundServer =
  process.platform === 'linux' && isInstalled('pulseaudio') && isInstalled('pactl')

/** Starts a PulseAudio that nothing else on the machine uses. */
export async function startSoundServer(): Promise<SoundServer> {
  const folder = mkdtempSync(join(tmpdir(), 'pustaka-sound-'))
  const socket = join(folder, 'socket')
  const environment = { PULSE_SERVER: `unix:${socket}` }
  const own = { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder, PULSE_RUNTIME_PATH: folder }
  const server = spawn(
    'pulseaudio',
    [
      ...['-n', '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no'],
      `--load=module-native-protocol-unix socket=${socket} auth-anonymous=1`,
    ],
    { env: own, stdio: 'ignore' },
  )
  for (let tries = 0; !existsSync(socket) && tries < 100; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const pactl = (...args: string[]) =>
    execFileSync('pactl', args, { env: { ...own, ...environment } })
      .toString()
      .trim()
  const speakers = new Set<string>()
  pactl('load-module', 'module-null-sink', `sink_name=${HEADPHONES}`, 'rate=48000')
  pactl('set-default-sink', HEADPHONES)
  return {
    environment,
    plugIn: (microphone, hears = microphone) => {
      if (!speakers.has(hears)) {
        pactl('load-module', 'module-null-sink', `sink_name=to_${hears}`, 'rate=48000')
        speakers.add(hears)
      }
      const module = pactl(
        ...['load-module', 'module-remap-source', `master=to_${hears}.monitor`],
        ...[`source_name=${microphone}`, `source_properties=device.description=${microphone}`],
      )
      return { unplug: () => void pactl('unload-module', module) }
    },
    play: (microphone, file, readyMs = 20) =>
      spawn('paplay', [`--latency-msec=${readyMs}`, '-d', `to_${microphone}`, file], {
        env: { ...own, ...environment },
        stdio: 'ignore',
      }),
    listenFor: async (milliseconds, filter = 'anull') => {
      const args = ['-hide_banner', '-f', 'pulse', '-i', `${HEADPHONES}.monitor`]
      const seconds = `${milliseconds / 1000}`
      const listening = spawn(
        'ffmpeg',
        [...args, '-t', seconds, '-af', `${filter},volumedetect`, '-f', 'null', '-'],
        { env: { ...own, ...environment }, stdio: ['ignore', 'ignore', 'pipe'] },
      )
      let log = ''
      listening.stderr.on('data', (data) => (log += String(data)))
      await new Promise((resolve) => listening.once('close', resolve))
      return Number(/max_volume: (-?[\d.]+) dB/.exec(log)?.[1] ?? -100)
    },
    stop: () => {
      server.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
