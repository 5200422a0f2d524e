import { subtract, toSeconds } from '../time/ticks.ts'
import type { EpisodeFormat } from '../episodes/episode.ts'
import type { Cue } from './cue.ts'

/**
 * How fast and how long captions may be. 17 and 13 characters a second and 42 characters a line follow
 * Netflix's timed text guides for adults and children; 5/6 s and 7 s are its shortest and longest.
 */
export interface ReadingProfile {
  readonly charactersPerSecond: number
  readonly charactersPerLine: number
  readonly lines: number
  readonly shortestSeconds: number
  readonly longestSeconds: number
  /** Between two captions, so that the eye sees that there is a new one: two frames at 30 a second. */
  readonly gapSeconds: number
}

const ADULT: ReadingProfile = {
  charactersPerSecond: 17,
  charactersPerLine: 42,
  lines: 2,
  shortestSeconds: 5 / 6,
  longestSeconds: 7,
  gapSeconds: 2 / 30,
}

/** For whom captions are made: grown-ups, children, and those who hold a phone upright. */
export const READING_PROFILES = {
  adult: ADULT,
  children: { ...ADULT, charactersPerSecond: 13 },
  vertical: { ...ADULT, charactersPerLine: 32 },
} as const satisfies Readonly<Record<string, ReadingProfile>>
export type ReadingProfileName = keyof typeof READING_PROFILES

/** As the show has chosen; otherwise stories are for children, everything else for adults. */
export function readingProfile(
  format: EpisodeFormat,
  chosen?: ReadingProfileName | undefined,
): ReadingProfile {
  return READING_PROFILES[chosen ?? (format === 'story' ? 'children' : 'adult')]
}

export interface CueProblem {
  readonly cueId: string
  readonly kind:
    'tooFast' | 'lineTooLong' | 'tooManyLines' | 'tooShort' | 'tooLong' | 'overlap' | 'noGap'
}

/** Characters a second that a reader must manage; spaces count, line ends do not. */
export function readingSpeed(cue: Cue): number {
  const seconds = toSeconds(subtract(cue.end, cue.start))
  return seconds > 0 ? cue.text.replaceAll('\n', '').length / seconds : Number.POSITIVE_INFINITY
}

/** Everything that makes captions hard to read, in order. */
export function captionProblems(cues: readonly Cue[], profile: ReadingProfile): CueProblem[] {
  return cues.flatMap((cue, index) => {
    const seconds = toSeconds(subtract(cue.end, cue.start))
    const lines = cue.text.split('\n')
    const next = cues[index + 1]
    const faults: readonly [CueProblem['kind'], boolean][] = [
      ['tooFast', readingSpeed(cue) > profile.charactersPerSecond],
      ['lineTooLong', lines.some((line) => line.length > profile.charactersPerLine)],
      ['tooManyLines', lines.length > profile.lines],
      ['tooShort', seconds < profile.shortestSeconds],
      ['tooLong', seconds > profile.longestSeconds],
      ['overlap', next !== undefined && next.start < cue.end],
      ['noGap', next !== undefined && isTooClose(cue, next, profile)],
    ]
    return faults.flatMap(([kind, isFault]) => (isFault ? [{ cueId: cue.id, kind }] : []))
  })
}

/** Files tell time in milliseconds: one less is no fault. */
function isTooClose(cue: Cue, next: Cue, { gapSeconds }: ReadingProfile): boolean {
  const gap = toSeconds(subtract(next.start, cue.end))
  return gap >= 0 && gap < gapSeconds - 0.001
}
