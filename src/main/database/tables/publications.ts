import { Publication } from '#shared/publishing/publication.ts'
import type { Connection } from '../open.ts'

export function publicationsOf(db: Connection, episodeId: string): Publication[] {
  return db
    .prepare('SELECT * FROM publications WHERE episodeId = ? ORDER BY publishedAtMs')
    .all(episodeId)
    .map((row) => Publication.parse(row))
}

export function findPublication(db: Connection, id: string): Publication | undefined {
  const row = db.prepare('SELECT * FROM publications WHERE id = ?').get(id)
  return row === undefined ? undefined : Publication.parse(row)
}

export function removePublication(db: Connection, id: string): void {
  db.prepare('DELETE FROM publications WHERE id = ?').run(id)
}

/** One publication an episode and destination: publishing again replaces it. */
export function savePublication(db: Connection, publication: Publication): void {
  db.prepare(
    `INSERT INTO publications (id, episodeId, destination, state, version, url, publishedAtMs)
     VALUES (@id, @episodeId, @destination, @state, @version, @url, @publishedAtMs)
     ON CONFLICT (episodeId, destination) DO UPDATE SET state = @state, version = @version,
       url = @url, publishedAtMs = @publishedAtMs`,
  ).run(publication)
}
