import type { Connection } from '../open.ts'

/** What is read aloud in an episode; empty when there is none. */
export function scriptOf(db: Connection, episodeId: string): string {
  const row = db
    .prepare<[string], { text: string }>('SELECT text FROM scripts WHERE episodeId = ?')
    .get(episodeId)
  return row?.text ?? ''
}

export function saveScript(db: Connection, episodeId: string, text: string): void {
  db.prepare('INSERT OR REPLACE INTO scripts (episodeId, text) VALUES (?, ?)').run(episodeId, text)
}
