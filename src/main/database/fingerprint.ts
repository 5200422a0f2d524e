import { createHash } from 'node:crypto'
import type { Connection } from './open.ts'

/** Tells one state of an episode's timeline and captions, as they lie in the database, from every other. */
export function fingerprintOf(db: Connection, episodeId: string): string {
  const timeline = db
    .prepare<[string], string>('SELECT timeline FROM timelines WHERE episodeId = ?')
    .pluck()
    .get(episodeId)
  const tracks = db
    .prepare<[string], string>(
      "SELECT language || ' ' || cues FROM captionTracks WHERE episodeId = ? ORDER BY rowid",
    )
    .pluck()
    .all(episodeId)
  return createHash('sha256')
    .update(JSON.stringify([timeline ?? '', ...tracks]))
    .digest('base64')
}
