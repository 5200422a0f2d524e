import { copyFile, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database as Connection } from 'better-sqlite3'
import { PARTIAL_PREFIX } from '#shared/workspace/partial.ts'
import { giveName } from '../workspace/put-in-place.ts'
import { type Connect, isHealthy } from './connect.ts'

const FOLDER = 'backups'
const KEPT_BACKUPS = 10

/** Copies the database while it is in use. The copy is checked before it counts; old ones go. */
export async function backUp(
  db: Connection,
  workspace: string,
  now: { readonly atMs: number; readonly connect: Connect },
): Promise<void> {
  const folder = join(workspace, FOLDER)
  const name = `studio-${new Date(now.atMs).toISOString().replaceAll(':', '-')}.db`
  const partial = join(folder, `${PARTIAL_PREFIX}${name}`)
  await mkdir(folder, { recursive: true })
  await rm(partial, { force: true })
  await db.backup(partial)
  if (!isHealthy(partial, now.connect)) {
    await rm(partial, { force: true })
    return
  }
  await giveName(partial, join(folder, name))
  const all = await backupNames(workspace)
  await Promise.all(all.slice(KEPT_BACKUPS).map((old) => rm(join(folder, old), { force: true })))
}

/** Whether no backup was made in the last day. */
export async function isBackupDue(workspace: string, atMs: number): Promise<boolean> {
  const [newest] = await backupNames(workspace)
  const dayBefore = new Date(atMs - 24 * 3_600_000).toISOString().replaceAll(':', '-')
  return newest === undefined || newest < `studio-${dayBefore}`
}

/** The newest backup that passes an integrity check, as an absolute path. */
export async function newestGoodBackup(
  workspace: string,
  connect: Connect,
): Promise<string | undefined> {
  const names = await backupNames(workspace)
  return names.map((name) => join(workspace, FOLDER, name)).find((file) => isHealthy(file, connect))
}

/** Puts a backup in the database's place; the caller has moved the damaged one away. */
export async function putBack(backup: string, database: string): Promise<void> {
  const partial = `${database}.restoring`
  await copyFile(backup, partial)
  await giveName(partial, database)
}

/** Newest first: the names carry their instant. */
async function backupNames(workspace: string): Promise<string[]> {
  const names = await readdir(join(workspace, FOLDER)).catch(() => [])
  return names
    .filter((name) => /^studio-.*\.db$/.test(name))
    .toSorted()
    .toReversed()
}
