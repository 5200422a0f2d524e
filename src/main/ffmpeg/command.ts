import type { Readable } from 'node:stream'

/** One run of ffmpeg as data. */
export interface FfmpegCommand {
  readonly inputs: readonly FfmpegInput[]
  /** A complex filter graph. */
  readonly filter?: string
  /** A file holding the filter graph, for graphs longer than a command line may be. */
  readonly filterFile?: string
  /** Written under a partial name beside the target, renamed when whole. */
  readonly outputs: readonly FfmpegOutput[]
}

export interface FfmpegInput {
  /** Absolute path, a source specification when the options say `-f lavfi`, or what comes through a pipe. */
  readonly file: string | Readable
  readonly options?: readonly string[]
}

export interface FfmpegOutput {
  readonly file: string
  readonly options: readonly string[]
}
