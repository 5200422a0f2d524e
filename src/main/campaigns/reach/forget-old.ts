import { KEPT_MS } from '#shared/campaigns/reach/snapshot.ts'
import type { Connection } from '../../database/open.ts'
import { forgetCommentsLooksBefore } from '../../database/tables/comment-looks.ts'
import { forgetCommentsBefore } from '../../database/tables/comments.ts'
import { forgetLooksBefore } from '../../database/tables/looks.ts'
import { forgetSnapshotsBefore } from '../../database/tables/snapshots.ts'

/** What YouTube told may not be kept for longer than thirty days without asking anew. */
export function forgetOldReach(db: Connection, nowMs: number): void {
  forgetBefore(db, nowMs - KEPT_MS)
}

/** The connection ended by the person's wish: nothing YouTube told stays. */
export function forgetAllReach(db: Connection): void {
  forgetBefore(db, Number.MAX_SAFE_INTEGER)
}

function forgetBefore(db: Connection, atMs: number): void {
  db.transaction(() => {
    forgetSnapshotsBefore(db, atMs)
    forgetLooksBefore(db, atMs)
    forgetCommentsBefore(db, atMs)
    forgetCommentsLooksBefore(db, atMs)
  })()
}
