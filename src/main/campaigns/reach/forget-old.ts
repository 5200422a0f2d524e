import { KEPT_MS } from '#shared/campaigns/reach/snapshot.ts'
import type { Connection } from '../../database/open.ts'
import { forgetLooksBefore } from '../../database/tables/looks.ts'
import { forgetSnapshotsBefore } from '../../database/tables/snapshots.ts'

/** What YouTube told may not be kept for longer than thirty days without asking anew. */
export function forgetOldReach(db: Connection, nowMs: number): void {
  forgetSnapshotsBefore(db, nowMs - KEPT_MS)
  forgetLooksBefore(db, nowMs - KEPT_MS)
}

/** The connection ended by the person's wish: nothing YouTube told stays. */
export function forgetAllReach(db: Connection): void {
  forgetSnapshotsBefore(db, Number.MAX_SAFE_INTEGER)
  forgetLooksBefore(db, Number.MAX_SAFE_INTEGER)
}
