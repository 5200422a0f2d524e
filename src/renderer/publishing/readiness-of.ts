import { type Timeline, timelineLength } from '#shared/editing/timeline.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { EpisodeStep } from '#shared/episodes/steps.ts'
import { type DetailsProblem, detailsProblems } from '#shared/publishing/details-limits.ts'
import type { Details } from '#shared/publishing/details.ts'

/** One thing that belongs to a finished episode. Only what is blocking keeps it from the practice channel. */
export interface Check {
  readonly id: 'recording' | 'captions' | 'thumbnail' | 'details'
  readonly state: 'ready' | 'advisable' | 'blocking'
  readonly reason: 'ready' | 'missing' | 'faulty'
  /** Where to mend it. */
  readonly step: EpisodeStep
  readonly problems: readonly DetailsProblem[]
}

export interface ReadinessInput {
  readonly document: EpisodeDocument
  readonly details: Details
  readonly timeline: Timeline
}

/** What is ready and what is missing, in the order of the steps. */
export function readinessOf({ document, details, timeline }: ReadinessInput): Check[] {
  const { steps } = document
  const problems = detailsProblems(details)
  const isTitleBad = problems.some(({ field, language }) => field === 'title' && !language)
  return [
    check('recording', 'edit', timelineLength(timeline) > 0 ? 'ready' : 'missing', true),
    check('captions', 'captions', captionReason(steps.captions), false),
    check('thumbnail', 'thumbnail', steps.thumbnail === 'done' ? 'ready' : 'missing', false),
    {
      ...check('details', 'details', problems.length === 0 ? 'ready' : 'faulty', isTitleBad),
      problems,
    },
  ]
}

function check(
  id: Check['id'],
  step: EpisodeStep,
  ...[reason, isNeeded]: [Check['reason'], boolean]
): Check {
  const missing = isNeeded ? 'blocking' : 'advisable'
  return { id, step, reason, state: reason === 'ready' ? 'ready' : missing, problems: [] }
}

function captionReason(state: EpisodeDocument['steps']['captions']): Check['reason'] {
  if (state === 'empty') {
    return 'missing'
  }
  return state === 'done' ? 'ready' : 'faulty'
}
