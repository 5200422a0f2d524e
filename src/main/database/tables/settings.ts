import { Settings } from '#shared/workspace/settings.ts'
import type { Connection } from '../open.ts'

export function readSettings(db: Connection): Settings {
  const row = db
    .prepare<[], { settings: string }>('SELECT settings FROM settings WHERE id = 1')
    .get()
  return Settings.parse(row ? JSON.parse(row.settings) : {})
}

export function saveSettings(db: Connection, settings: Settings): void {
  db.prepare('INSERT OR REPLACE INTO settings (id, settings) VALUES (1, ?)').run(
    JSON.stringify(settings),
  )
}
