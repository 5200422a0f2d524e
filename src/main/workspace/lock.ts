import { join } from 'node:path'
import { FailureError } from '#shared/failure/failure.ts'
import type { Connect } from '../database/connect.ts'

/** Held while a workspace is open. */
export interface WorkspaceLock {
  release(): void
}

/**
 * Keeps a second studio out of a workspace, by an open write transaction on a small database of its own:
 * the system frees it when the program ends, however it ends. Throws `workspace.inUse`.
 */
export function lockWorkspace(folder: string, connect: Connect): WorkspaceLock {
  const db = connect(join(folder, '.lock'), 'create')
  try {
    db.pragma('busy_timeout = 0')
    db.pragma('journal_mode = DELETE')
    db.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    db.close()
    throw new FailureError('workspace.inUse', { folder }, { cause })
  }
  return { release: () => db.close() }
}
