import type { PlannedEpisode } from './contract.ts'
import { type Day, localDay } from './day.ts'

/** Whether people can see it; what is at YouTube and becomes public by itself later is not. */
export function isOut({ publishedAtMs, publishAt }: PlannedEpisode, nowMs: number): boolean {
  const isLater = publishAt !== undefined && Date.parse(publishAt) > nowMs
  return publishedAtMs !== undefined && !isLater
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
