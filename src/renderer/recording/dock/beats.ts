import type { RecorderState } from '#shared/recording/recorder-state.ts'

/** What reached the disk in each of the last seconds, the newest last. */
export interface Beats {
  readonly perSecond: readonly number[]
  readonly bytes: number
  readonly atMs: number
}

export const NO_BEATS: Beats = { perSecond: [], bytes: 0, atMs: 0 }

const SHOWN = 32
/** The recorder tells it about once a second; what comes sooner joins the next beat. */
const SHORTEST_MS = 700

/** Adds a beat when about a second has passed; a new take begins anew. */
export function countBeat(beats: Beats, state: RecorderState, nowMs: number): Beats {
  if (state.kind === 'paused') {
    return { ...beats, bytes: state.bytes, atMs: nowMs }
  }
  if (state.kind !== 'recording') {
    return NO_BEATS
  }
  if (beats.atMs === 0 || state.bytes < beats.bytes) {
    return { perSecond: [], bytes: state.bytes, atMs: nowMs }
  }
  const elapsedMs = nowMs - beats.atMs
  if (elapsedMs < SHORTEST_MS) {
    return beats
  }
  const rate = ((state.bytes - beats.bytes) * 1000) / elapsedMs
  return {
    perSecond: [...beats.perSecond, rate].slice(-SHOWN),
    bytes: state.bytes,
    atMs: nowMs,
  }
}

/** Heights from 0 to 1, the loudest second full; nothing written is 0. */
export function beatHeights({ perSecond }: Beats): number[] {
  const most = Math.max(1, ...perSecond)
  return perSecond.map((rate) => rate / most)
}
