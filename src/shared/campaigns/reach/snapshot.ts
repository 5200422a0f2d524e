import { z } from 'zod'
import { Day } from '../day.ts'

/**
 * What YouTube measures, in its own words and sums: the studio never adds figures up (decision 47).
 * `…OfDay` is of one day, `…Until` everything from the subject's first day until that one, the others
 * everything there ever was, as it stood on the day it was asked.
 */
export const Measure = z.enum([
  'views',
  'likes',
  'comments',
  'viewsOfDay',
  'minutesOfDay',
  'viewsUntil',
  'minutesUntil',
])
export type Measure = z.infer<typeof Measure>

/** One figure as YouTube told it. The subject is the id of a video, or of a campaign with all its videos. */
export const Snapshot = z.object({
  subject: z.string(),
  measure: Measure,
  /** In California, where YouTube's days begin. */
  day: Day,
  value: z.number().min(0),
  fetchedAtMs: z.number().int(),
})
export type Snapshot = z.infer<typeof Snapshot>

/** When a subject was last asked about, and what was found. */
export const Look = z.object({
  subject: z.string(),
  atMs: z.number().int(),
  state: z.enum(['there', 'gone']),
  /** Of a video: the day since which it can be watched. Of a campaign: its first day. */
  since: Day.optional(),
  /** Of a campaign: the videos its figures are of. */
  videoIds: z.array(z.string()),
})
export type Look = z.infer<typeof Look>

const DAY_MS = 86_400_000

/** What YouTube told is renewed or deleted after so long (Developer Policies III.E.4). */
export const KEPT_MS = 30 * DAY_MS
/** Figures that are renewed anyway are renewed some days before they would have to go. */
const RENEWED_AFTER_MS = 20 * DAY_MS
/** Opening a campaign asks anew after so long. */
export const STALE_MS = 6 * 3_600_000
/** The newest days are missing and the ones before are still corrected (Analytics revision history, 2026-09-09). */
export const LAG_DAYS = 3
/** From then on a view counts when playback starts; figures before and after do not compare. */
export const VIEWS_CHANGED_ON: Day = '2026-08-24'

/** Whether a figure must be asked for (again) at a moment. */
export function isDue(
  known: Snapshot | undefined,
  { nowMs, dayEndedMs }: { readonly nowMs: number; readonly dayEndedMs: number },
): boolean {
  if (known === undefined) {
    return true
  }
  const wasSettled = known.fetchedAtMs - dayEndedMs > LAG_DAYS * DAY_MS
  return wasSettled
    ? nowMs - known.fetchedAtMs > RENEWED_AFTER_MS
    : nowMs - known.fetchedAtMs > STALE_MS
}
