import type { ChildProcess } from 'node:child_process'
import { appendFile, mkdir, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import fluent, { type FfmpegCommand as Fluent } from 'fluent-ffmpeg'
import { CancelledError, FailureError } from '#shared/failure/failure.ts'
import { type Ticks, ZERO } from '#shared/time/ticks.ts'
import type { FfmpegCommand, FfmpegInput } from './command.ts'
import { partialName } from './partial-name.ts'
import type { Programs } from './programs.ts'
import { isProgressLine, progressFrames, progressTime } from './progress.ts'

export interface RunOptions {
  readonly programs: Programs
  /** What is worked on, as a person would name it: told in failures. */
  readonly subject: string
  readonly signal?: AbortSignal | undefined
  /** The full log is appended here. */
  readonly logFile?: string | undefined
  /** Length of the output, for progress. */
  readonly duration?: Ticks | undefined
  readonly onProgress?: ((fraction: number) => void) | undefined
}

export interface RunResult {
  /** What ffmpeg wrote for people, without its progress. */
  readonly log: readonly string[]
  /** Frames of picture that were written. */
  readonly frames: number
  /** How far the output reached. */
  readonly length: Ticks
}

/** Below everything else the person does on the computer. */
const NICENESS = 10
const KEPT_LOG_LINES = 2000

/**
 * Runs ffmpeg. Outputs appear under their own names only when all are whole; after a cancel, a failure or
 * a crash only partial names can be left, and the first two remove those as well.
 * Throws CancelledError once the program is gone, `disk.full`, or `ffmpeg.failed` with its last words.
 */
export async function runFfmpeg(command: FfmpegCommand, options: RunOptions): Promise<RunResult> {
  const fluentCommand = prepare(command, options.programs)
  for (const output of command.outputs) {
    await mkdir(dirname(output.file), { recursive: true })
    fluentCommand.output(partialName(output.file)).outputOptions(...output.options, '-y')
  }
  try {
    const result = await finished(fluentCommand, options, () => fluentCommand.run())
    for (const output of command.outputs) {
      await rename(partialName(output.file), output.file)
    }
    return result
  } catch (error) {
    await Promise.all(
      command.outputs.map((output) => rm(partialName(output.file), { force: true })),
    )
    throw error
  }
}

/** The command without its outputs. */
export function prepare(command: Omit<FfmpegCommand, 'outputs'>, programs: Programs): Fluent {
  const fluentCommand = fluent({ niceness: NICENESS, stdoutLines: KEPT_LOG_LINES })
  fluentCommand.setFfmpegPath(programs.ffmpeg)
  for (const input of command.inputs) {
    fluentCommand.input(input.file).inputOptions(...inputOptions(input, command.inputs.length > 1))
  }
  if (command.filter) {
    fluentCommand.complexFilter(command.filter)
  }
  if (command.filterFile) {
    fluentCommand.addOption('-filter_complex_script', command.filterFile)
  }
  return fluentCommand
}

/**
 * Packets that may lie ready of what comes through a pipe. With the usual eight, ffmpeg 5 and 6 sleep ten
 * milliseconds whenever a pipe beside other inputs is found empty.
 */
const PIPE_QUEUE = ['-thread_queue_size', '128']

/** Files and pipes only: a playlist that names web addresses must not make the studio fetch them. */
function inputOptions(input: FfmpegInput, hasOthers: boolean): string[] {
  const isWaitedFor = hasOthers && typeof input.file !== 'string'
  const options = [...(isWaitedFor ? PIPE_QUEUE : []), ...(input.options ?? [])]
  if (!options.includes('lavfi')) {
    options.unshift('-protocol_whitelist', 'file,pipe')
  }
  return options
}

/** Starts the program and waits for its end, whatever that is. */
export function finished(
  fluentCommand: Fluent,
  options: RunOptions,
  start: () => void,
): Promise<RunResult> {
  const log: string[] = []
  let frames = 0
  let length: Ticks = ZERO
  const gone = exited(fluentCommand)
  const ended = new Promise<void>((resolve, reject) => {
    fluentCommand.on('end', () => resolve())
    fluentCommand.on('error', (error: Error) => {
      // When what it is fed breaks off, the program would wait for more, whatever gentler signal it gets.
      fluentCommand.kill('SIGKILL')
      reject(error)
    })
    fluentCommand.on('stderr', (line: string) => {
      frames = progressFrames(line) ?? frames
      length = progressTime(line) ?? length
      readLine(line, log, options)
    })
    fluentCommand.addOption('-progress', 'pipe:2')
    fluentCommand.addOption('-nostats', '-nostdin', '-hide_banner')
    stopOnAbort(fluentCommand, options.signal, reject)
    if (!options.signal?.aborted) {
      start()
    }
  })
  return ended
    .then(
      () => ({ log, frames, length }),
      (error: Error) => {
        throw options.signal?.aborted ? new CancelledError() : explain(error, log, options.subject)
      },
    )
    .finally(async () => {
      await gone()
      await writeLog(log, options.logFile)
    })
}

/**
 * Answers a wait for the program's real end: the builder tells of errors before a killed program is gone.
 * The program is on the builder's object, though not in its types.
 */
function exited(fluentCommand: Fluent): () => Promise<void> {
  let exit: Promise<void> = Promise.resolve()
  fluentCommand.on('start', () => {
    const { ffmpegProc } = fluentCommand as Fluent & { ffmpegProc?: ChildProcess }
    if (ffmpegProc && ffmpegProc.exitCode === null && ffmpegProc.signalCode === null) {
      exit = new Promise((resolve) => ffmpegProc.once('exit', () => resolve()))
    }
  })
  return () => exit
}

function readLine(line: string, log: string[], options: RunOptions): void {
  if (!isProgressLine(line)) {
    log.push(line)
    return
  }
  const time = progressTime(line)
  if (time !== undefined && options.duration) {
    options.onProgress?.(Math.min(1, time / options.duration))
  }
}

function stopOnAbort(
  fluentCommand: Fluent,
  signal: AbortSignal | undefined,
  reject: (error: Error) => void,
): void {
  if (signal?.aborted) {
    reject(new CancelledError())
    return
  }
  const kill = () => fluentCommand.kill('SIGKILL')
  signal?.addEventListener('abort', kill, { once: true })
  fluentCommand.on('start', () => signal?.aborted && kill())
  fluentCommand.on('end', () => signal?.removeEventListener('abort', kill))
  fluentCommand.on('error', () => signal?.removeEventListener('abort', kill))
}

function explain(error: Error, log: readonly string[], subject: string): FailureError {
  const lastWords = log.filter((line) => line.trim() !== '').slice(-40)
  const cause = new Error(lastWords.join('\n'), { cause: error })
  if (lastWords.some((line) => line.includes('No space left on device'))) {
    return new FailureError('disk.full', { file: subject }, { cause })
  }
  const reason = lastWords.findLast((line) => /error|invalid|not |failed/i.test(line))
  return new FailureError('ffmpeg.failed', { subject, reason: reason ?? error.message }, { cause })
}

async function writeLog(log: readonly string[], logFile: string | undefined): Promise<void> {
  if (logFile && log.length > 0) {
    await appendFile(logFile, `${log.join('\n')}\n\n`)
  }
}
