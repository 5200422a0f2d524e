import type { PlannedEpisode } from './contract.ts'
import { type Day, localDay } from './day.ts'

/** Whether people can see it; what is at YouTube and becomes public by itself later is not. */
export function isOut(
  { publishedAtMs, publishAt }: Pick<PlannedEpisode, 'publishedAtMs' | 'publishAt'>,
  nowMs: number,
): boolean {
  const isLater = publishAt !== undefined && Date.parse(publishAt) > nowMs
  return publishedAtMs !== undefined && !isLater
}

export const STAGES = ['published', 'scheduled', 'planned'] as const
export type Stage = (typeof STAGES)[number]

/** What a stage follows from. */
export type Staged = Pick<PlannedEpisode, 'publishedAtMs' | 'publishAt' | 'isOnItsWay'>

/** Where an episode stands; only what YouTube has or is being sent becomes public by itself. */
export function stageOf(episode: Staged, nowMs: number): Stage {
  if (isOut(episode, nowMs)) {
    return 'published'
  }
  return episode.publishAt !== undefined && episode.isOnItsWay ? 'scheduled' : 'planned'
}

/** How many stand where. */
export function countStages(
  episodes: readonly Staged[],
  nowMs: number,
): Readonly<Record<Stage, number>> {
  const counts = { published: 0, scheduled: 0, planned: 0 }
  episodes.forEach((episode) => counts[stageOf(episode, nowMs)]++)
  return counts
}

/** What is out stands on the day it came out, everything else on the day on which it will. */
export function shownOn(episode: PlannedEpisode, nowMs: number): Day | undefined {
  const { plannedOn, publishedAtMs = 0, publishAt } = episode
  const isScheduled = publishAt !== undefined
  if (isOut(episode, nowMs)) {
    const at = isScheduled ? Math.max(publishedAtMs, Date.parse(publishAt)) : publishedAtMs
    return localDay(new Date(at))
  }
  return isScheduled ? localDay(new Date(publishAt)) : plannedOn
}
