import type { TimeRange } from '../time/range.ts'
import { type Ticks, TICKS_PER_SECOND, ticks } from '../time/ticks.ts'
import type { HeardLevels } from './heard-levels.ts'
import { LEVELS_PER_SECOND, NO_SOUND } from './sound-levels.ts'

const TICKS_PER_LEVEL = TICKS_PER_SECOND / LEVELS_PER_SECOND

/**
 * The moment of a stretch of an asset (its own time) at which what is heard with it is quietest, by tens of
 * milliseconds and with those beside it; of several as quiet the one nearest to the middle.
 */
export function quietestMoment(sounds: readonly HeardLevels[], { start, end }: TimeRange): Ticks {
  const middle = ticks(Math.floor((start + end) / 2))
  let best = { time: middle, quiet: quietAt(sounds, middle) }
  for (
    let step = TICKS_PER_LEVEL;
    middle - step >= start || middle + step <= end;
    step += TICKS_PER_LEVEL
  ) {
    for (const time of [ticks(middle - step), ticks(middle + step)]) {
      const quiet = time >= start && time <= end ? quietAt(sounds, time) : Number.NEGATIVE_INFINITY
      best = quiet > best.quiet ? { time, quiet } : best
    }
  }
  return best.time
}

/** Half decibels below full scale, of the loudest there is around a moment. */
function quietAt(sounds: readonly HeardLevels[], time: Ticks): number {
  let loudest = NO_SOUND * 2
  for (const { levels, offset, gain } of sounds) {
    const at = Math.floor((time + offset) / TICKS_PER_LEVEL)
    for (let index = at - 1; index <= at + 1; index++) {
      loudest = Math.min(loudest, (levels[index] ?? NO_SOUND) - 40 * Math.log10(gain))
    }
  }
  return loudest
}
