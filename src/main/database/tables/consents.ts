import { Consent } from '#shared/collection/consent.ts'
import type { Connection } from '../open.ts'

/** In the order in which they were asked for. */
export function consentsOf(db: Connection, episodeId: string): Consent[] {
  return db
    .prepare<[string], string>('SELECT consent FROM consents WHERE episodeId = ? ORDER BY rowid')
    .pluck()
    .all(episodeId)
    .map((consent) => Consent.parse(JSON.parse(consent)))
}

export function saveConsent(db: Connection, consent: Consent): void {
  db.prepare(
    `INSERT INTO consents (id, episodeId, consent) VALUES (?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET consent = excluded.consent`,
  ).run(consent.id, consent.episodeId, JSON.stringify(consent))
}

export function removeConsent(db: Connection, id: string): void {
  db.prepare('DELETE FROM consents WHERE id = ?').run(id)
}
