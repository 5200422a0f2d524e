import { z } from 'zod'

/** Google counts uploads apart from everything else (revision history of 2026-06-01). */
export const QuotaBucket = z.enum(['uploads', 'units'])
export type QuotaBucket = z.infer<typeof QuotaBucket>

const Allowance = z.number().int().min(1).max(100_000_000)

/** What a Google project may use of each bucket in one Californian day. */
export const QuotaLimits = z.object({ uploads: Allowance, units: Allowance })
export type QuotaLimits = z.infer<typeof QuotaLimits>

/** What every project has, unless Google granted it more. */
export const DAILY_QUOTA: QuotaLimits = { uploads: 100, units: 10_000 }

export interface Cost {
  readonly bucket: QuotaBucket
  readonly units: number
}

/** What each question costs (determine_quota_cost). */
export const COSTS = {
  openUpload: { bucket: 'uploads', units: 1 },
  /** The bytes of an upload are not counted. */
  sendBytes: { bucket: 'units', units: 0 },
  list: { bucket: 'units', units: 1 },
  listCaptions: { bucket: 'units', units: 50 },
  insertCaptions: { bucket: 'units', units: 400 },
  updateCaptions: { bucket: 'units', units: 450 },
  updateVideo: { bucket: 'units', units: 50 },
  setThumbnail: { bucket: 'units', units: 50 },
  insertPlaylist: { bucket: 'units', units: 50 },
  insertPlaylistItem: { bucket: 'units', units: 50 },
  insertComment: { bucket: 'units', units: 50 },
  /** YouTube Analytics has a quota of its own, which Google does not publish. */
  report: { bucket: 'units', units: 0 },
} as const satisfies Record<string, Cost>

/** What was used of each bucket on one day, as far as this computer knows. */
export const QuotaUse = z.object({
  day: z.string(),
  uploads: z.number().int(),
  units: z.number().int(),
})
export type QuotaUse = z.infer<typeof QuotaUse>

/** Whether something can still be paid today. */
export function canPay(use: QuotaUse, limits: QuotaLimits, { bucket, units }: Cost): boolean {
  return use[bucket] + units <= limits[bucket]
}

/** What is left today; never below nothing, also when the project has less than it had. */
export function quotaLeft(use: QuotaUse, limits: QuotaLimits): Record<QuotaBucket, number> {
  return {
    uploads: Math.max(0, limits.uploads - use.uploads),
    units: Math.max(0, limits.units - use.units),
  }
}
