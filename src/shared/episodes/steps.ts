import { z } from 'zod'

/** The six steps of an episode, in the order of the step bar. */
export const EPISODE_STEPS = [
  'record',
  'edit',
  'captions',
  'thumbnail',
  'details',
  'publish',
] as const
export type EpisodeStep = (typeof EPISODE_STEPS)[number]

export const StepState = z.enum(['empty', 'begun', 'done'])
export type StepState = z.infer<typeof StepState>

export const StepStates = z.object({
  record: StepState,
  edit: StepState,
  captions: StepState,
  thumbnail: StepState,
  details: StepState,
  publish: StepState,
})
export type StepStates = z.infer<typeof StepStates>

export interface EpisodeFacts {
  readonly mediaCount: number
  readonly clipCount: number
  /** Whether the person changed the timeline after import: cut, added pictures or chapters. */
  readonly isEdited: boolean
  readonly captionProblems: number | undefined
  readonly hasThumbnail: boolean
  readonly detailsBegun: boolean
  readonly detailsComplete: boolean
  readonly publicationCount: number
}

/** How far each step is, from what is there. */
export function stepStates(facts: EpisodeFacts): StepStates {
  return {
    record: facts.mediaCount > 0 ? 'done' : 'empty',
    edit: editState(facts),
    captions: captionsState(facts.captionProblems),
    thumbnail: facts.hasThumbnail ? 'done' : 'empty',
    details: detailsState(facts),
    publish: facts.publicationCount > 0 ? 'done' : 'empty',
  }
}

/** How many of the six steps are done. */
export function doneSteps(states: StepStates): number {
  return EPISODE_STEPS.filter((step) => states[step] === 'done').length
}

function editState(facts: EpisodeFacts): StepState {
  if (facts.clipCount === 0) {
    return 'empty'
  }
  return facts.isEdited ? 'done' : 'begun'
}

function captionsState(problems: number | undefined): StepState {
  if (problems === undefined) {
    return 'empty'
  }
  return problems === 0 ? 'done' : 'begun'
}

function detailsState(facts: EpisodeFacts): StepState {
  if (facts.detailsComplete) {
    return 'done'
  }
  return facts.detailsBegun ? 'begun' : 'empty'
}
