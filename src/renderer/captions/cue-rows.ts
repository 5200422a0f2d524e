import type { CaptionTrack, Cue } from '#shared/captions/cue.ts'
import { isDoubtful } from '#shared/captions/doubt.ts'
import {
  type CueProblem,
  type ReadingProfile,
  captionProblems,
} from '#shared/captions/reading-problems.ts'

/** A caption as the list shows it. */
export interface CueRow {
  readonly cue: Cue
  /** Counted from 1. */
  readonly number: number
  /** The caption of the track it comes from. */
  readonly sourceId: string
  readonly problems: readonly CueProblem['kind'][]
  /** The computer is not sure that this was said there. */
  readonly isUnsure: boolean
  readonly previous: Cue | undefined
  readonly next: Cue | undefined
}

export function cueRows(
  cues: readonly Cue[],
  profile: ReadingProfile,
  track: CaptionTrack,
): CueRow[] {
  const unsure = new Set(track.cues.filter(isDoubtful).map(({ id }) => id))
  const problems = Map.groupBy(captionProblems(cues, profile), (problem) => problem.cueId)
  return cues.map((cue, index) => ({
    cue,
    number: index + 1,
    sourceId: sourceIdOf(cue.id),
    problems: (problems.get(cue.id) ?? []).map((problem) => problem.kind),
    isUnsure: unsure.has(sourceIdOf(cue.id)),
    previous: cues[index - 1],
    next: cues[index + 1],
  }))
}

/** A caption whose clip is used twice is shown under `id+1` the second time. */
export function sourceIdOf(id: string): string {
  return id.replace(/\+\d+$/, '')
}
