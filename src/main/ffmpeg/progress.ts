import { type Ticks, fromMilliseconds } from '#shared/time/ticks.ts'

const KEYS =
  /^(?:frame|fps|stream_\d+_\d+_\w+|bitrate|total_size|out_time|out_time_ms|out_time_us|dup_frames|drop_frames|speed|progress)=/

/** Whether a line was written for machines by `-progress`. */
export function isProgressLine(line: string): boolean {
  return KEYS.test(line)
}

/** How much of the output is written; undefined when the line says nothing of it (also `N/A`, negative). */
export function progressTime(line: string): Ticks | undefined {
  const match = /^out_time_us=(\d+)$/.exec(line)
  return match ? fromMilliseconds(Number(match[1]) / 1000) : undefined
}

/** How many frames of picture are written; undefined when the line says nothing of it. */
export function progressFrames(line: string): number | undefined {
  const match = /^frame=\s*(\d+)$/.exec(line)
  return match ? Number(match[1]) : undefined
}
