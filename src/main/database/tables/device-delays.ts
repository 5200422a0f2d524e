import type { Connection } from '../open.ts'

/** How much later than a picture device a sound device arrives, milliseconds; 0 when never measured. */
export function delayBetween(db: Connection, soundId: string, pictureId: string): number {
  const row = db
    .prepare<[string, string], { delayMs: number }>(
      'SELECT delayMs FROM deviceDelays WHERE soundId = ? AND pictureId = ?',
    )
    .get(soundId, pictureId)
  return row?.delayMs ?? 0
}

export interface DeviceDelay {
  readonly soundId: string
  readonly pictureId: string
  readonly delayMs: number
  readonly measuredAtMs: number
}

export function saveDelay(db: Connection, delay: DeviceDelay): void {
  db.prepare(
    `INSERT OR REPLACE INTO deviceDelays (soundId, pictureId, delayMs, measuredAtMs)
     VALUES (@soundId, @pictureId, @delayMs, @measuredAtMs)`,
  ).run(delay)
}
