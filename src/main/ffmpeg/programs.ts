import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { FailureError } from '#shared/failure/failure.ts'

/** Absolute paths, or names to be found on PATH. */
export interface Programs {
  readonly ffmpeg: string
  readonly ffprobe: string
  /** The ffmpeg to record with: builds that come in packages often know no devices. */
  readonly recorder: string
}

const run = promisify(execFile)

/** The oldest ffmpeg whose filters (segment, xfade, arnndn) the studio relies on. */
const OLDEST_MAJOR = 5

/** A device that a build for this system must know to record here. */
const NEEDED_DEVICE: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'pulse',
  win32: 'dshow',
  darwin: 'avfoundation',
}

/**
 * The programs to use: those named in the environment, else the ones installed with the studio, else the
 * ones on PATH. Throws `ffmpeg.missing` when none is new enough.
 */
export async function findPrograms(environment: NodeJS.ProcessEnv): Promise<Programs> {
  const [ffmpegs, ffprobes] = await Promise.all([
    usable([environment['PUSTAKA_FFMPEG'], await packaged('ffmpeg-static'), 'ffmpeg']),
    usable([environment['PUSTAKA_FFPROBE'], await packaged('ffprobe-static'), 'ffprobe']),
  ])
  const [ffmpeg] = ffmpegs
  const [ffprobe] = ffprobes
  if (!ffmpeg || !ffprobe) {
    throw new FailureError('ffmpeg.missing')
  }
  return { ffmpeg, ffprobe, recorder: (await firstWithDevices(ffmpegs)) ?? ffmpeg }
}

async function usable(candidates: readonly (string | undefined)[]): Promise<string[]> {
  const named = candidates.filter((program) => program !== undefined)
  const versions = await Promise.all(named.map(majorVersion))
  return named.filter((_, index) => (versions[index] ?? 0) >= OLDEST_MAJOR)
}

/** Only asked when there is a choice: most computers have one ffmpeg. */
async function firstWithDevices(programs: readonly string[]): Promise<string | undefined> {
  const device = NEEDED_DEVICE[process.platform]
  if (programs.length < 2 || !device) {
    return undefined
  }
  for (const program of programs) {
    if ((await ask(program, '-devices')).includes(` ${device} `)) {
      return program
    }
  }
  return undefined
}

/** What programs have said of themselves: it stays the same, and asking takes up to half a second. */
const answers = new Map<string, Promise<string>>()

function ask(program: string, about: '-version' | '-devices'): Promise<string> {
  const question = `${about} ${program}`
  const known = answers.get(question)
  if (known) {
    return known
  }
  const answer = run(program, ['-hide_banner', about], { windowsHide: true }).then(
    ({ stdout }) => stdout,
  )
  answers.set(question, answer)
  answer.catch(() => answers.delete(question)) // it may be put there later
  return answer
}

/** Builds from source without a release number ("N-1234-gabc") count as new. */
async function majorVersion(program: string): Promise<number> {
  try {
    const version = /version (?:n?(\d+)\.|N-)/.exec(await ask(program, '-version'))
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
