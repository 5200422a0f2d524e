import { execFile } from 'node:child_process'
import type { Programs } from './programs.ts'

/** A device list must not keep anybody waiting: sound servers that hang are left out. */
const PATIENCE_MS = 4000

/** What ffmpeg says of the devices of a kind; it says it on either of its outputs, and always "fails". */
export function listDevices(
  programs: Pick<Programs, 'recorder'>,
  args: readonly string[],
): Promise<string> {
  return new Promise((resolve) => {
    const options = { windowsHide: true, timeout: PATIENCE_MS, maxBuffer: 1 << 22 }
    execFile(programs.recorder, ['-hide_banner', ...args], options, (_error, stdout, stderr) =>
      resolve(`${stdout}\n${stderr}`),
    )
  })
}
