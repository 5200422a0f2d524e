import { folded, lettersIn } from '#shared/episodes/search.ts'
import Database, { type Database as Connection } from 'better-sqlite3'

/** Opens a database file. */
export type Connect = (file: string, mode: 'existing' | 'create') => Connection

/**
 * A connector for this runtime. `nativeBinding` is the SQLite binding to load where the packaged one does
 * not fit (PUSTAKA_SQLITE_BINDING).
 */
export function connector(nativeBinding: string | undefined): Connect {
  return (file, mode) => {
    const options = { fileMustExist: mode === 'existing', ...(nativeBinding && { nativeBinding }) }
    const db = new Database(file, options)
    // What triggers write into the index of letters is compared with what a person types.
    db.function('folded', { deterministic: true }, (text) => folded(String(text)))
    db.function('letters', { deterministic: true }, (text) => lettersIn(String(text)).join(' '))
    return db
  }
}

/** Readers never wait for writers, and a power cut loses nothing that was answered as saved. */
export function tune(db: Connection): void {
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('busy_timeout = 5000')
}

/** Reads every page of a database file; whatever goes wrong means it is not healthy. */
export function isHealthy(file: string, connect: Connect): boolean {
  let db: Connection | undefined
  try {
    db = connect(file, 'existing')
    return db.pragma('integrity_check', { simple: true }) === 'ok'
  } catch {
    return false
  } finally {
    db?.close()
  }
}
