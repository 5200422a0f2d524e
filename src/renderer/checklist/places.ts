import type { ChecklistItem } from '#shared/checklist/checklist.ts'
import { CHECKS, type CheckId } from '#shared/checklist/verdicts.ts'
import type { EpisodeStep } from '#shared/episodes/steps.ts'

/** Where a check can be mended. */
export interface ChecklistPlace {
  readonly act: CheckId
  readonly step: EpisodeStep
}

const STEPS: Readonly<Record<CheckId, EpisodeStep>> = {
  permission: 'details',
  consent: 'details',
  captions: 'captions',
  loudness: 'edit',
  madeForKids: 'details',
  thumbnail: 'thumbnail',
}

/** Where a point can be mended; what only a person can answer for can be mended nowhere. */
export function placeOf({ id }: ChecklistItem): ChecklistPlace | undefined {
  const act = CHECKS.find((check) => check === id)
  return act && { act, step: STEPS[act] }
}
