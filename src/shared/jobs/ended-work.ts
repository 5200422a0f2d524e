import type { EpisodeStep } from '../episodes/steps.ts'
import type { Job, JobKind } from './job.ts'

/** Where it is seen what became of a job. Kinds that are not here are waited for by nobody. */
const SEEN_IN: Readonly<Partial<Record<JobKind, EpisodeStep>>> = {
  export: 'publish',
  publish: 'publish',
  align: 'captions',
  speech: 'captions',
}

/** Work of an episode that someone may have turned away from, and has ended by itself. */
export interface EndedWork {
  readonly job: Job
  readonly episodeId: string
  readonly step: EpisodeStep
}

/**
 * Of jobs that have just changed those that a person waits for. An upload tells for itself how it ends: its
 * job is done when it stands in the queue.
 */
export function endedWork(changed: readonly Job[]): EndedWork[] {
  return changed.flatMap((job) => {
    const { kind, state, episodeId, destination } = job
    const step = SEEN_IN[kind]
    const hasEnded = state === 'done' || state === 'failed'
    const isOnlyQueued = destination === 'youtube' && state === 'done'
    return hasEnded && step && episodeId !== undefined && !isOnlyQueued
      ? [{ job, episodeId, step }]
      : []
  })
}
