import { type Measure, Snapshot } from '#shared/campaigns/reach/snapshot.ts'
import type { Connection } from '../open.ts'

/** By their days. */
export function snapshotsOf(
  db: Connection,
  subject: string,
  measures: readonly Measure[],
): Snapshot[] {
  const ofMeasure = db.prepare<[string, Measure], unknown>(
    'SELECT * FROM snapshots WHERE subject = ? AND measure = ? ORDER BY day',
  )
  return measures.flatMap((measure) =>
    ofMeasure.all(subject, measure).map((row) => Snapshot.parse(row)),
  )
}

/** The newest of a measure. */
export function newestSnapshot(
  db: Connection,
  subject: string,
  measure: Measure,
): Snapshot | undefined {
  const row = db
    .prepare('SELECT * FROM snapshots WHERE subject = ? AND measure = ? ORDER BY day DESC LIMIT 1')
    .get(subject, measure)
  return row === undefined ? undefined : Snapshot.parse(row)
}

/** What is told anew takes the place of what was told of the same day. */
export function saveSnapshots(db: Connection, snapshots: readonly Snapshot[]): void {
  const save = db.prepare(
    `INSERT OR REPLACE INTO snapshots (subject, measure, day, value, fetchedAtMs)
     VALUES (@subject, @measure, @day, @value, @fetchedAtMs)`,
  )
  db.transaction(() => snapshots.forEach((snapshot) => save.run(snapshot)))()
}

export function forgetSnapshotsOf(
  db: Connection,
  subject: string,
  measures: readonly Measure[],
): void {
  const forget = db.prepare('DELETE FROM snapshots WHERE subject = ? AND measure = ?')
  measures.forEach((measure) => forget.run(subject, measure))
}

export function forgetSnapshotsBefore(db: Connection, atMs: number): void {
  db.prepare('DELETE FROM snapshots WHERE fetchedAtMs < ?').run(atMs)
}
