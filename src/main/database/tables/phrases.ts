import type { Connection } from '../open.ts'

/** In the order a person gave them. */
export function allPhrases(db: Connection): string[] {
  return db.prepare<[], string>('SELECT text FROM phrases ORDER BY position').pluck().all()
}

export function savePhrases(db: Connection, phrases: readonly string[]): void {
  const add = db.prepare('INSERT INTO phrases (position, text) VALUES (?, ?)')
  db.transaction(() => {
    db.prepare('DELETE FROM phrases').run()
    phrases.forEach((text, position) => add.run(position, text))
  })()
}
