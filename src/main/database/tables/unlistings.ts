import type { Connection } from '../open.ts'

/** That an episode's video was taken out of search, and when. */
export function rememberUnlisting(db: Connection, episodeId: string, atMs: number): void {
  db.prepare('INSERT OR REPLACE INTO unlistings (episodeId, atMs) VALUES (?, ?)').run(
    episodeId,
    atMs,
  )
}

/** It may be found again, or another video takes its place. */
export function forgetUnlisting(db: Connection, episodeId: string): void {
  db.prepare('DELETE FROM unlistings WHERE episodeId = ?').run(episodeId)
}
