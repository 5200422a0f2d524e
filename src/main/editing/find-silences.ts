import { basename } from 'node:path'
import type { TimeRange } from '#shared/time/range.ts'
import { type Ticks, ZERO, fromSeconds, later } from '#shared/time/ticks.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { readToEnd } from '../ffmpeg/stream.ts'

export interface SilenceRequest {
  readonly programs: Programs
  readonly file: string
  readonly duration: Ticks
  readonly longerThanMs: number
  /** dBFS. */
  readonly belowDb: number
  readonly signal?: AbortSignal | undefined
}

/** Silent stretches of a recording, in its own time. */
export async function findSilences(request: SilenceRequest): Promise<TimeRange[]> {
  const seconds = request.longerThanMs / 1000
  const filter = `[0:a:0]silencedetect=noise=${request.belowDb}dB:duration=${seconds}[heard]`
  const { log } = await readToEnd(
    { inputs: [{ file: request.file }], filter },
    ['-map', '[heard]'],
    {
      ...request,
      subject: basename(request.file),
    },
  )
  return silencesIn(log, request.duration)
}

/** Reads silencedetect's lines; a silence that lasts to the end has no end of its own. */
export function silencesIn(log: readonly string[], duration: Ticks): TimeRange[] {
  const times = (name: string) =>
    log.flatMap((line) => {
      const match = new RegExp(`silence_${name}: (-?[\\d.]+(?:e-?\\d+)?)`).exec(line)
      return match ? [later(ZERO, fromSeconds(Number(match[1])))] : []
    })
  const ends = times('end')
  return times('start').map((start, index) => ({ start, end: ends[index] ?? duration }))
}
