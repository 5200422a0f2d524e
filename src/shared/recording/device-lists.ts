import { type CaptureDriver, type CaptureSource, type SourceKind, sourceId } from './source.ts'

interface Found {
  readonly driver: CaptureDriver
  readonly kind: SourceKind
  readonly device: string
  readonly name: string
  readonly isDefault?: boolean
}

export function foundSource({ isDefault = false, ...found }: Found): CaptureSource {
  return { id: sourceId(found.driver, found.device), isDefault, ...found }
}

/** What `ffmpeg -sources pulse` or `alsa` prints: `* name [What people call it] (media types)`. */
const SOURCE_LINE = /^(\*| )\s(\S+)\s\[(.*)\](?:\s\([^()]*\))?$/

/** Sound sources of Linux. What a loudspeaker plays is a "monitor" of it: the system's sound. */
export function parseSources(text: string, driver: 'pulse' | 'alsa'): CaptureSource[] {
  return lines(text).flatMap((line) => {
    const [, star, device, name] = SOURCE_LINE.exec(line) ?? []
    if (!device || !name || (driver === 'alsa' && !isAlsaMicrophone(device))) {
      return []
    }
    const kind = device.endsWith('.monitor') ? 'systemSound' : 'microphone'
    return [foundSource({ driver, kind, device, name, isDefault: star === '*' })]
  })
}

/** ALSA lists its plug-ins among the devices; these two forms are what can be recorded from. */
function isAlsaMicrophone(device: string): boolean {
  return device === 'default' || device.startsWith('plughw:')
}

/** What `ffmpeg -f dshow -list_devices true -i dummy` prints on Windows: `"Name" (audio)`. */
const DSHOW_LINE = /\]\s+"(.+)"\s+\((audio|video)\)$/

export function parseDshow(text: string): CaptureSource[] {
  const seen = new Set<SourceKind>()
  return lines(text).flatMap((line) => {
    const [, device, type] = DSHOW_LINE.exec(line) ?? []
    if (!device) {
      return []
    }
    const kind = type === 'audio' ? 'microphone' : 'camera'
    const isDefault = !seen.has(kind)
    seen.add(kind)
    return [foundSource({ driver: 'dshow', kind, device, name: device, isDefault })]
  })
}

/** What `ffmpeg -f avfoundation -list_devices true -i ""` prints on macOS: two lists with headings. */
export function parseAvfoundation(text: string): CaptureSource[] {
  let isSound = false
  return lines(text).flatMap((line) => {
    if (/AVFoundation (audio|video) devices:/.test(line)) {
      isSound = line.includes('audio devices')
      return []
    }
    const [, number, device] = /\]\s+\[(\d+)\]\s+(.+)$/.exec(line) ?? []
    if (!device) {
      return []
    }
    const picture = device.startsWith('Capture screen') ? 'screen' : 'camera'
    const kind = isSound ? 'microphone' : picture
    return [
      foundSource({
        driver: 'avfoundation',
        kind,
        device,
        name: device,
        isDefault: number === '0' && kind !== 'screen',
      }),
    ]
  })
}

function lines(text: string): string[] {
  return text.split(/\r?\n/)
}
