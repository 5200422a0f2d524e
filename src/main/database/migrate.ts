import type { Database } from 'better-sqlite3'
import { firstTables } from './migrations/0001-first-tables.ts'
import { recordingTables } from './migrations/0002-recording.ts'
import { timelineVersions } from './migrations/0003-timeline-versions.ts'
import { histories } from './migrations/0004-histories.ts'
import { waitingExports } from './migrations/0005-waiting-exports.ts'
import { uploads } from './migrations/0006-uploads.ts'
import { campaigns } from './migrations/0007-campaigns.ts'
import { collection } from './migrations/0008-collection.ts'
import { reach } from './migrations/0009-reach.ts'
import { comments } from './migrations/0010-comments.ts'
import { podcasts } from './migrations/0011-podcasts.ts'
import { showKits } from './migrations/0012-show-kits.ts'
import { episodeRows } from './migrations/0013-episode-rows.ts'
import { letters } from './migrations/0014-letters.ts'
import { whatGrows } from './migrations/0015-what-grows.ts'

/** In order; the number of those done is the database's `user_version`. */
const MIGRATIONS: readonly ((db: Database) => void)[] = [
  firstTables,
  recordingTables,
  timelineVersions,
  histories,
  waitingExports,
  uploads,
  campaigns,
  collection,
  reach,
  comments,
  podcasts,
  showKits,
  episodeRows,
  letters,
  whatGrows,
]

/** The newest schema this program knows. */
export const SCHEMA_VERSION = MIGRATIONS.length

export function schemaVersion(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** Brings the schema up to date, each step in a transaction of its own. */
export function migrate(db: Database): void {
  for (const [index, migration] of MIGRATIONS.entries()) {
    if (index >= schemaVersion(db)) {
      db.transaction(() => {
        migration(db)
        db.pragma(`user_version = ${index + 1}`)
      })()
    }
  }
}
