import { Signature } from '#shared/checklist/checklist.ts'
import type { Connection } from '../open.ts'

/** In the order in which they were given. */
export function signaturesOf(db: Connection, episodeId: string): Signature[] {
  return db
    .prepare<[string], string>('SELECT signature FROM signatures WHERE episodeId = ? ORDER BY id')
    .pluck()
    .all(episodeId)
    .map((signature) => Signature.parse(JSON.parse(signature)))
}

/** Kept for good: the table refuses every change. */
export function addSignature(db: Connection, episodeId: string, signature: Signature): void {
  db.prepare('INSERT INTO signatures (episodeId, signature) VALUES (?, ?)').run(
    episodeId,
    JSON.stringify(signature),
  )
}
