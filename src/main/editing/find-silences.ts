import { basename } from 'node:path'
import type { TimeRange } from '#shared/time/range.ts'
import {
  type Ticks,
  ZERO,
  earlier,
  fromSeconds,
  later,
  sampleNumber,
  toSeconds,
} from '#shared/time/ticks.ts'
import { mixSounds } from '#shared/export/mix-sounds.ts'
import type { SoundFile } from '../workspace/sound-files.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { readToEnd } from '../ffmpeg/stream.ts'

export interface SilenceRequest {
  readonly programs: Programs
  /** Everything that is heard together. */
  readonly sounds: readonly SoundFile[]
  readonly duration: Ticks
  readonly longerThanMs: number
  /** dBFS. */
  readonly belowDb: number
  readonly signal?: AbortSignal | undefined
}

const RATE = 48_000

/** Silent stretches of a recording, in its own time. */
export async function findSilences(request: SilenceRequest): Promise<TimeRange[]> {
  const seconds = request.longerThanMs / 1000
  const mix = request.sounds.map(({ offset, gain }, input) => ({
    input,
    ...(gain === undefined ? {} : { gain }),
    offset: sampleNumber(offset, RATE),
  }))
  const detect = `[mix]silencedetect=noise=${request.belowDb}dB:duration=${seconds}[heard]`
  const { log } = await readToEnd(
    {
      inputs: request.sounds.map(({ file }) => ({ file })),
      filter: [...mixSounds(mix, RATE, 'mix'), detect].join(';'),
    },
    ['-map', '[heard]', '-t', `${toSeconds(request.duration)}`],
    { ...request, subject: basename(request.sounds[0]?.file ?? '') },
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
  return times('start')
    .map((start, index) => ({ start, end: earlier(ends[index] ?? duration, duration) }))
    .filter(({ start, end }) => start < end)
}
