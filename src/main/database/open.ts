import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database as Connection } from 'better-sqlite3'
import { FailureError } from '#shared/failure/failure.ts'
import { backUp, isBackupDue, newestGoodBackup, putBack } from './backups.ts'
import { type Connect, isHealthy, tune } from './connect.ts'
import { lookBeforeSending } from './look-before-sending.ts'
import { SCHEMA_VERSION, migrate, schemaVersion } from './migrate.ts'

export type { Connection }

export const DATABASE_NAME = 'studio.db'

/**
 * Opens the workspace's database, made when there is none: checked, backed up (daily, and before its
 * schema changes) and brought up to date.
 * Throws `workspace.newerSchema`, `workspace.damagedDatabase` or `workspace.noGoodBackup`; then nothing
 * was changed.
 */
export async function openDatabase(
  workspace: string,
  connect: Connect,
  nowMs: number,
): Promise<Connection> {
  const file = join(workspace, DATABASE_NAME)
  const isNew = !existsSync(file)
  if (!isNew && !isHealthy(file, connect)) {
    throw await damaged(workspace, connect)
  }
  const db = connect(file, 'create')
  const found = schemaVersion(db)
  if (found > SCHEMA_VERSION) {
    db.close()
    throw new FailureError('workspace.newerSchema', { found, known: SCHEMA_VERSION })
  }
  tune(db)
  const changes = found < SCHEMA_VERSION
  if (!isNew && (changes || (await isBackupDue(workspace, nowMs)))) {
    await backUp(db, workspace, { atMs: nowMs, connect })
  }
  migrate(db)
  return db
}

async function damaged(workspace: string, connect: Connect): Promise<FailureError> {
  const file = join(workspace, DATABASE_NAME)
  const backup = await newestGoodBackup(workspace, connect)
  return backup
    ? new FailureError('workspace.damagedDatabase', { file, backup })
    : new FailureError('workspace.noGoodBackup', { file })
}

/**
 * Puts the newest good backup in place of a damaged database and keeps the damaged one, with what belongs
 * to it, under a dated name. Answers that name. Throws `workspace.noGoodBackup`.
 */
export async function restoreBackup(
  workspace: string,
  connect: Connect,
  nowMs: number,
): Promise<{ readonly kept: string; readonly backup: string }> {
  const file = join(workspace, DATABASE_NAME)
  const backup = await newestGoodBackup(workspace, connect)
  if (!backup) {
    throw new FailureError('workspace.noGoodBackup', { file })
  }
  const kept = `${file}.damaged-${new Date(nowMs).toISOString().replaceAll(':', '-')}`
  for (const suffix of ['', '-wal', '-shm'].filter((end) => existsSync(`${file}${end}`))) {
    await rename(`${file}${suffix}`, `${kept}${suffix}`)
  }
  await putBack(backup, file)
  const db = connect(file, 'existing')
  migrate(db)
  lookBeforeSending(db)
  db.close()
  return { kept, backup }
}
