import { z } from 'zod'

export const SourceKind = z.enum(['microphone', 'systemSound', 'camera', 'screen'])
export type SourceKind = z.infer<typeof SourceKind>

/** What captures a source: a device of ffmpeg's, or the window's own browser. */
export const CaptureDriver = z.enum([
  'pulse',
  'alsa',
  'v4l2',
  'x11grab',
  'dshow',
  'gdigrab',
  'ddagrab',
  'avfoundation',
  'chromium',
])
export type CaptureDriver = z.infer<typeof CaptureDriver>

/** Something on this computer that can be recorded. */
export const CaptureSource = z.object({
  /** The same for the same device, also after it was unplugged: `pulse:alsa_input.usb-…`. */
  id: z.string(),
  kind: SourceKind,
  driver: CaptureDriver,
  /** How the driver calls it. */
  device: z.string(),
  /** How the system names it to people. */
  name: z.string(),
  /** Whether the system would take it when asked for any. */
  isDefault: z.boolean(),
})
export type CaptureSource = z.infer<typeof CaptureSource>

export function sourceId(driver: CaptureDriver, device: string): string {
  return `${driver}:${device}`
}

export function isSound(kind: SourceKind): boolean {
  return kind === 'microphone' || kind === 'systemSound'
}
