import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { FailureError } from '#shared/failure/failure.ts'

/** Absolute paths, or names to be found on PATH. */
export interface Programs {
  readonly ffmpeg: string
  readonly ffprobe: string
}

const run = promisify(execFile)

/** The oldest ffmpeg whose filters (segment, xfade, arnndn) the studio relies on. */
const OLDEST_MAJOR = 5

/**
 * The programs to use: those named in the environment, else the ones installed with the studio, else the
 * ones on PATH. Throws `ffmpeg.missing` when none is new enough.
 */
export async function findPrograms(environment: NodeJS.ProcessEnv): Promise<Programs> {
  const [ffmpeg, ffprobe] = await Promise.all([
    firstUsable([environment['PUSTAKA_FFMPEG'], await packaged('ffmpeg-static'), 'ffmpeg']),
    firstUsable([environment['PUSTAKA_FFPROBE'], await packaged('ffprobe-static'), 'ffprobe']),
  ])
  return { ffmpeg, ffprobe }
}

async function firstUsable(candidates: readonly (string | undefined)[]): Promise<string> {
  for (const program of candidates) {
    if (program && (await majorVersion(program)) >= OLDEST_MAJOR) {
      return program
    }
  }
  throw new FailureError('ffmpeg.missing')
}

/** Builds from source without a release number ("N-1234-gabc") count as new. */
async function majorVersion(program: string): Promise<number> {
  try {
    const { stdout } = await run(program, ['-version'], { windowsHide: true })
    const version = /version (?:n?(\d+)\.|N-)/.exec(stdout)
    return version ? Number(version[1] ?? Number.POSITIVE_INFINITY) : 0
  } catch {
    return 0 // not there or not runnable: the next candidate is tried
  }
}

/** Optional packages that carry a program; absent where their download was impossible. */
async function packaged(name: 'ffmpeg-static' | 'ffprobe-static'): Promise<string | undefined> {
  try {
    const module: { default: string | { path: string } | null } = await import(name)
    return typeof module.default === 'string' ? module.default : module.default?.path
  } catch {
    return undefined
  }
}
