import { z } from 'zod'
import { type Day, Day as DayForm } from '../campaigns/day.ts'

/** Whether a person who is seen or heard agreed to it. */
export const Consent = z.object({
  id: z.string(),
  episodeId: z.string(),
  person: z.string().trim().min(1).max(200),
  isMinor: z.boolean(),
  /** Who agreed for a minor. */
  guardian: z.string().trim().max(200).default(''),
  /** Undefined while it is only asked for. */
  givenOn: DayForm.optional(),
})
export type Consent = z.infer<typeof Consent>

export type ConsentState = 'given' | 'notGiven' | 'guardianMissing'

/** Where a person's consent stands on a day; a minor's is given by a guardian. */
export function consentState({ givenOn, isMinor, guardian }: Consent, today: Day): ConsentState {
  if (givenOn === undefined || givenOn > today) {
    return 'notGiven'
  }
  return isMinor && guardian.trim() === '' ? 'guardianMissing' : 'given'
}
