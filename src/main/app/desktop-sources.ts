import { desktopCapturer } from 'electron'
import { foundSource } from '#shared/recording/device-lists.ts'
import type { CaptureSource } from '#shared/recording/source.ts'

/** Windows do not come and go every second, and looking for them costs something. */
const KEPT_MS = 5000

let kept: { readonly atMs: number; readonly windows: CaptureSource[] } | undefined

/** Windows of other programs that can be recorded on this system. */
export async function windowSources(): Promise<CaptureSource[]> {
  if (process.platform === 'darwin' || isWayland()) {
    return []
  }
  if (!kept || Date.now() - kept.atMs > KEPT_MS) {
    kept = { atMs: Date.now(), windows: await findWindows() }
  }
  return kept.windows
}

/** On Wayland the system itself lets the person choose what is shown. */
export function isWayland(): boolean {
  return process.platform === 'linux' && process.env['XDG_SESSION_TYPE'] === 'wayland'
}

async function findWindows(): Promise<CaptureSource[]> {
  const found = await desktopCapturer.getSources({
    types: ['window'],
    thumbnailSize: { width: 0, height: 0 },
  })
  return found
    .filter(({ name }) => name !== '' && name !== 'Pustaka Studio')
    .flatMap(({ id, name }) => {
      const device = process.platform === 'win32' ? `title=${name}` : x11Window(id)
      const driver = process.platform === 'win32' ? 'gdigrab' : 'x11grab'
      return device ? [foundSource({ driver, kind: 'screen', device, name })] : []
    })
}

/** Electron's `window:123:0` as x11grab is told: the display and the window's number. */
function x11Window(id: string): string | undefined {
  const number = Number(/^window:(\d+):/.exec(id)?.[1])
  const display = process.env['DISPLAY']
  return number && display ? `${display} 0x${number.toString(16)}` : undefined
}
