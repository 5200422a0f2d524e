import { LONGEST_HISTORY, type Step } from '#shared/history/history.ts'
import { type KeptSteps, NO_STEPS, type NewSteps } from '#shared/history/steps.ts'
import { fingerprintOf } from '../fingerprint.ts'
import type { Connection } from '../open.ts'

interface StepRow extends Step {
  readonly number: number
}

/**
 * The steps that lead to the episode's document as it is in the database. None when they lead elsewhere or
 * one is missing: the document counts, and a step must never be applied to another than its own.
 */
export function historyOf(db: Connection, episodeId: string): KeptSteps {
  const position = positionOf(db, episodeId)
  if (position === undefined) {
    return NO_STEPS
  }
  const rows = db
    .prepare<[string], StepRow>(
      'SELECT number, label, difference FROM historySteps WHERE episodeId = ? ORDER BY number',
    )
    .all(episodeId)
  const forgotten = (rows[0]?.number ?? position + 1) - 1
  const isWhole = rows.every(({ number }, index) => number === forgotten + index + 1)
  const isInside = position >= forgotten && position <= forgotten + rows.length
  const steps = rows.map(({ label, difference }) => ({ label, difference }))
  return isWhole && isInside ? { forgotten, steps, position } : NO_STEPS
}

/** The last step that was done and not undone; undefined when no history leads to the document. */
export function positionOf(db: Connection, episodeId: string): number | undefined {
  const row = db
    .prepare<[string], { position: number; fingerprint: string }>(
      'SELECT position, fingerprint FROM histories WHERE episodeId = ?',
    )
    .get(episodeId)
  return row?.fingerprint === fingerprintOf(db, episodeId) ? row.position : undefined
}

/**
 * Keeps what led to the document as it is now in the database: to be called in the transaction that wrote it.
 * Answers the document's fingerprint.
 */
export function keepSteps(
  db: Connection,
  episodeId: string,
  { kept, added, position }: NewSteps,
): string {
  db.prepare('DELETE FROM historySteps WHERE episodeId = ? AND number > ?').run(episodeId, kept)
  const add = db.prepare(
    'INSERT INTO historySteps (episodeId, number, label, difference) VALUES (?, ?, ?, ?)',
  )
  for (const [index, { label, difference }] of added.entries()) {
    add.run(episodeId, kept + index + 1, label, difference)
  }
  const oldest = kept + added.length - LONGEST_HISTORY
  db.prepare('DELETE FROM historySteps WHERE episodeId = ? AND number <= ?').run(episodeId, oldest)
  return standAt(db, episodeId, position)
}

/** Says that a step leads to the document as it is now in the database. Answers the document's fingerprint. */
export function standAt(db: Connection, episodeId: string, position: number): string {
  const fingerprint = fingerprintOf(db, episodeId)
  db.prepare(
    `INSERT INTO histories (episodeId, position, fingerprint) VALUES (?, ?, ?)
     ON CONFLICT (episodeId) DO UPDATE SET position = excluded.position,
       fingerprint = excluded.fingerprint`,
  ).run(episodeId, position, fingerprint)
  return fingerprint
}
