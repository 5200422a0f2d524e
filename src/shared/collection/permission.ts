import { z } from 'zod'
import { type Day, Day as DayForm, dayNumber } from '../campaigns/day.ts'
import { Privacy } from '../publishing/details.ts'

/** The right to read a book aloud. */
export const Permission = z.object({
  /** `free`: nobody's permission is needed, because the work is in the public domain or openly licensed. */
  basis: z.enum(['granted', 'free']),
  /** Who granted it; for a free work, who found that out. */
  grantedBy: z.string().trim().min(1).max(200),
  grantedOn: DayForm,
  /** The widest that may watch. */
  visibility: Privacy,
  /** As the owner of the rights wants to be named. */
  credit: z.string().trim().max(500).default(''),
  /** The last day on which it holds. */
  endsOn: DayForm.optional(),
  /** The letter: a file of the workspace, and what it was called. */
  letter: z.object({ file: z.string(), name: z.string() }).optional(),
})
export type Permission = z.infer<typeof Permission>

/** Days before its end on which a permission is spoken of. */
export const REMINDER_DAYS = 30

export type PermissionState = 'missing' | 'notYet' | 'valid' | 'endsSoon' | 'ended'

/** Where a permission stands on a day. */
export function permissionState(permission: Permission | undefined, today: Day): PermissionState {
  if (!permission) {
    return 'missing'
  }
  const { basis, grantedOn, endsOn } = permission
  if (basis === 'free') {
    return 'valid'
  }
  if (endsOn !== undefined && endsOn < today) {
    return 'ended'
  }
  if (grantedOn > today) {
    return 'notYet'
  }
  const isNear = endsOn !== undefined && dayNumber(endsOn) - dayNumber(today) <= REMINDER_DAYS
  return isNear ? 'endsSoon' : 'valid'
}

/** Whether a work may be read aloud on a day. */
export function holds(state: PermissionState): state is 'valid' | 'endsSoon' {
  return state === 'valid' || state === 'endsSoon'
}

const WIDTH = { private: 0, unlisted: 1, public: 2 } as const satisfies Record<Privacy, number>

/** Whether more people would see it than the permission allows. */
export function isTooWide(permission: Permission, privacy: Privacy): boolean {
  return permission.basis === 'granted' && WIDTH[privacy] > WIDTH[permission.visibility]
}

export type PermissionProblem = 'endsBeforeStart'

/** What cannot be true of a permission. */
export function permissionProblems({ grantedOn, endsOn }: Permission): PermissionProblem[] {
  return endsOn !== undefined && endsOn < grantedOn ? ['endsBeforeStart'] : []
}
