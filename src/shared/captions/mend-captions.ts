import { type Ticks, ZERO, earlier, fromSeconds, later, subtract, ticks } from '../time/ticks.ts'
import type { Cue } from './cue.ts'
import type { ReadingProfile } from './reading-problems.ts'
import { wrapLines } from './wrap-lines.ts'

/** What stands around a caption in the edited episode. */
export interface Surroundings {
  readonly previous: Cue | undefined
  readonly next: Cue | undefined
  /** Where the episode ends. */
  readonly end: Ticks
  /** The least time between two captions: two frames. */
  readonly gap: Ticks
}

/** A caption may come this much before its words when that gives it the time it needs, no more. */
const MOST_EARLY = fromSeconds(0.5)

/**
 * The caption as it reads well: lines of the right length, as long on the picture as readers need and its
 * neighbours allow, free of the next one. The same object when nothing can be made better.
 */
export function mendedCue(cue: Cue, around: Surroundings, profile: ReadingProfile): Cue {
  const text = mendedText(cue.text, profile)
  const { start, end } = mendedTimes({ ...cue, text }, around, profile)
  const isSame = text === cue.text && start === cue.start && end === cue.end
  return isSame ? cue : { ...cue, text, start, end }
}

function mendedText(text: string, profile: ReadingProfile): string {
  const lines = text.split('\n')
  const fits =
    lines.length <= profile.lines && lines.every((line) => line.length <= profile.charactersPerLine)
  return fits ? text : (wrapLines(text, profile)?.join('\n') ?? text)
}

function mendedTimes(
  cue: Cue,
  { previous, next, end, gap }: Surroundings,
  profile: ReadingProfile,
): Pick<Cue, 'start' | 'end'> {
  const latest = next ? subtract(next.start, gap) : end
  if (latest <= cue.start) {
    return cue
  }
  const needed = neededTime(cue.text, profile)
  const longest = later(fromSeconds(profile.longestSeconds), needed)
  const wanted = later(cue.end, ticks(cue.start + needed))
  const until = earlier(earlier(wanted, latest), ticks(cue.start + longest))
  const missing = Math.max(0, needed - (until - cue.start))
  const early = ticks(cue.start - missing)
  const earliest = previous ? ticks(previous.end + gap) : ZERO
  // Coming earlier without being long enough even then would help nobody.
  const isEnough = missing <= MOST_EARLY && early >= earliest
  return { start: isEnough ? early : cue.start, end: until }
}

/** How long a text must be seen to be read. */
export function neededTime(text: string, profile: ReadingProfile): Ticks {
  const characters = text.replaceAll('\n', '').length
  const seconds = Math.max(characters / profile.charactersPerSecond, profile.shortestSeconds)
  // Up to the next millisecond, which is as finely as caption files tell time.
  return fromSeconds(Math.ceil(seconds * 1000) / 1000)
}
