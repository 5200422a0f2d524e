import { PassThrough } from 'node:stream'
import type { FfmpegCommand } from './command.ts'
import { type RunOptions, type RunResult, finished, prepare } from './run.ts'

export type StreamCommand = Omit<FfmpegCommand, 'outputs'> & {
  /** Options of the one output that is read from the program as it writes. */
  readonly output: readonly string[]
}

/**
 * What ffmpeg writes, piece by piece, no faster than it is read. Leaving the loop early ends the program.
 * Fails as `runFfmpeg` does.
 */
export async function* streamFfmpeg(
  command: StreamCommand,
  options: RunOptions,
): AsyncGenerator<Buffer, void> {
  const early = new AbortController()
  const signal = options.signal ? AbortSignal.any([options.signal, early.signal]) : early.signal
  const fluentCommand = prepare(command, options.programs)
  // Closing by itself at its end would be taken for a reader that left, when the program exits later.
  const pipe = new PassThrough({ highWaterMark: 1 << 20, autoDestroy: false })
  fluentCommand.output(pipe, { end: true }).outputOptions(...command.output, '-y')
  const run = finished(fluentCommand, { ...options, signal }, () => fluentCommand.run())
  run.catch((error: unknown) => pipe.destroy(error instanceof Error ? error : undefined))
  try {
    yield* pipe
    await run
  } finally {
    early.abort()
    await run.catch(() => undefined) // told above, or the reader left on purpose
  }
}

/** Decodes without keeping anything: to measure, and to prove that a file is whole. */
export function readToEnd(
  command: Omit<FfmpegCommand, 'outputs'>,
  maps: readonly string[],
  options: RunOptions,
): Promise<RunResult> {
  const fluentCommand = prepare(command, options.programs)
  fluentCommand.output('-').outputOptions(...maps, '-f', 'null')
  return finished(fluentCommand, options, () => fluentCommand.run())
}
