import { CaptureSettings, NO_CAPTURE } from '#shared/recording/capture-settings.ts'
import type { Connection } from '../open.ts'

/** What a show is recorded with; nothing chosen yet for a new one. */
export function captureSettingsOf(db: Connection, showId: string): CaptureSettings {
  const row = db
    .prepare<[string], { settings: string }>(
      'SELECT settings FROM captureSettings WHERE showId = ?',
    )
    .get(showId)
  return row ? CaptureSettings.parse(JSON.parse(row.settings)) : NO_CAPTURE
}

export function saveCaptureSettings(
  db: Connection,
  showId: string,
  settings: CaptureSettings,
): void {
  db.prepare('INSERT OR REPLACE INTO captureSettings (showId, settings) VALUES (?, ?)').run(
    showId,
    JSON.stringify(settings),
  )
}
