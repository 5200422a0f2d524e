import { readFile, readdir } from 'node:fs/promises'
import type { Translate } from '#shared/i18n/create-translator.ts'
import {
  foundSource,
  parseAvfoundation,
  parseDshow,
  parseSources,
} from '#shared/recording/device-lists.ts'
import type { CaptureSource } from '#shared/recording/source.ts'
import { listDevices } from '../ffmpeg/list-devices.ts'
import type { Programs } from '../ffmpeg/programs.ts'

export interface SourceTools {
  readonly programs: Pick<Programs, 'recorder'>
  /** Read for DISPLAY and XDG_SESSION_TYPE. */
  readonly environment: NodeJS.ProcessEnv
  readonly translate: () => Translate
  /** What only the window's browser can capture, and the windows that are open; none without a window. */
  readonly desktopSources: () => Promise<readonly CaptureSource[]>
}

/** Everything on this computer that can be recorded now. */
export async function listSources(tools: SourceTools): Promise<CaptureSource[]> {
  const [found, ofDesktop] = await Promise.all([ofFfmpeg(tools), tools.desktopSources()])
  const names = new Set(found.map(({ kind, name }) => `${kind} ${name}`))
  // A camera that ffmpeg knows as well is recorded by ffmpeg.
  return [...found, ...ofDesktop.filter(({ kind, name }) => !names.has(`${kind} ${name}`))]
}

async function ofFfmpeg(tools: SourceTools): Promise<CaptureSource[]> {
  const { programs } = tools
  switch (process.platform) {
    case 'win32':
      return [
        ...parseDshow(
          await listDevices(programs, ['-f', 'dshow', '-list_devices', 'true', '-i', 'dummy']),
        ),
        wholeScreen(tools, 'gdigrab', 'desktop'),
      ]
    case 'darwin':
      return parseAvfoundation(
        await listDevices(programs, ['-f', 'avfoundation', '-list_devices', 'true', '-i', '']),
      )
    default:
      return await ofLinux(tools)
  }
}

async function ofLinux(tools: SourceTools): Promise<CaptureSource[]> {
  const { programs, environment } = tools
  const pulse = parseSources(await listDevices(programs, ['-sources', 'pulse']), 'pulse')
  const sounds =
    pulse.length > 0
      ? pulse
      : parseSources(await listDevices(programs, ['-sources', 'alsa']), 'alsa')
  const { DISPLAY: display, XDG_SESSION_TYPE: session } = environment
  // On Wayland an X display shows only the windows of X programs: the browser asks for the real screen.
  const screens = display && session !== 'wayland' ? [wholeScreen(tools, 'x11grab', display)] : []
  return [...sounds, ...(await linuxCameras()), ...screens]
}

function wholeScreen(
  { translate }: SourceTools,
  driver: 'x11grab' | 'gdigrab',
  device: string,
): CaptureSource {
  const name = translate()('devices.wholeScreen')
  return foundSource({ driver, kind: 'screen', device, name, isDefault: true })
}

const CAMERAS = '/sys/class/video4linux'

/** A camera has several nodes; only the first of each (index 0) gives pictures. */
async function linuxCameras(): Promise<CaptureSource[]> {
  const nodes = await readdir(CAMERAS).catch(() => [])
  const read = (node: string, what: string) =>
    readFile(`${CAMERAS}/${node}/${what}`, 'utf8').then((text) => text.trim())
  const cameras = await Promise.all(
    nodes.toSorted().map(async (node) => {
      const index = await read(node, 'index').catch(() => '0')
      const name = await read(node, 'name').catch(() => node)
      return index === '0'
        ? [foundSource({ driver: 'v4l2', kind: 'camera', device: `/dev/${node}`, name })]
        : []
    }),
  )
  return cameras.flat()
}
