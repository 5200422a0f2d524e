import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { FailureError } from '#shared/failure/failure.ts'
import type { Programs } from './programs.ts'

const run = promisify(execFile)

/** Longest a look at a file may take: network drives are slow, but not this slow. */
const PATIENCE_MS = 60_000

/** What ffprobe says of a file. Throws `media.notMedia`, naming it. */
export async function ffprobe(
  { ffprobe }: Pick<Programs, 'ffprobe'>,
  name: string,
  args: readonly string[],
): Promise<string> {
  try {
    const { stdout } = await run(
      ffprobe,
      ['-v', 'error', '-protocol_whitelist', 'file,pipe', ...args],
      { windowsHide: true, timeout: PATIENCE_MS, maxBuffer: 1 << 30 },
    )
    return stdout
  } catch (cause) {
    throw new FailureError('media.notMedia', { name }, { cause })
  }
}
