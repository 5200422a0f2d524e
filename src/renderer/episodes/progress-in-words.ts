import type { EpisodeSummary } from '#shared/episodes/contract.ts'
import { EPISODE_STEPS, type EpisodeStep } from '#shared/episodes/steps.ts'

/** How far an episode is, told by what is to be done next. */
export type NextAct =
  'record' | 'edit' | 'fixCaptions' | 'captions' | 'thumbnail' | 'details' | 'publish' | 'published'

/** The first thing still to do; published episodes have none. */
export function nextAct({ steps, publishedAtMs }: EpisodeSummary): NextAct {
  if (publishedAtMs !== undefined) {
    return 'published'
  }
  if (steps.captions === 'begun') {
    return 'fixCaptions'
  }
  return EPISODE_STEPS.find((step) => steps[step] !== 'done') ?? 'publish'
}

/** Where that is done. */
export function stepOf(act: NextAct): EpisodeStep {
  if (act === 'fixCaptions') {
    return 'captions'
  }
  return act === 'published' ? 'publish' : act
}
