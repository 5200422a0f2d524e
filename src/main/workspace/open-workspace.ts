import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { FailureError } from '#shared/failure/failure.ts'
import type { WorkspaceInfo } from '#shared/workspace/contract.ts'
import { PARTIAL_PREFIX } from '#shared/workspace/partial.ts'
import type { Connect } from '../database/connect.ts'
import { type Connection, openDatabase } from '../database/open.ts'
import { markInterrupted } from '../database/tables/exports.ts'
import { Folders } from './folders.ts'
import { lockWorkspace } from './lock.ts'

export interface Workspace {
  readonly folders: Folders
  readonly db: Connection
  info(): Promise<WorkspaceInfo>
  close(): void
}

/**
 * Opens the folder that holds everything, made when it is not there. What a crash left half-finished is
 * cleared away and marked. Throws `workspace.*`.
 */
export async function openWorkspace(
  folder: string,
  { connect, nowMs }: { readonly connect: Connect; readonly nowMs: number },
): Promise<Workspace> {
  const folders = new Folders(folder)
  await makeFolder(folders.workspace)
  const lock = lockWorkspace(folders.workspace, connect)
  try {
    const db = await openDatabase(folders.workspace, connect, nowMs)
    await mkdir(folders.logs, { recursive: true })
    await removePartials(folders)
    const interruptedExports = markInterrupted(db)
    return {
      folders,
      db,
      info: () => describe(folders.workspace, interruptedExports),
      close: () => {
        db.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (cause) {
    const isFile = await stat(folder).then(
      (found) => !found.isDirectory(),
      () => false,
    )
    throw new FailureError(
      isFile ? 'workspace.notFolder' : 'workspace.notWritable',
      { folder },
      { cause },
    )
  }
}

/** Everything under a partial name was being written when the program ended. */
async function removePartials({ workspace }: Folders): Promise<void> {
  for (const part of ['episodes', 'practice', 'podcasts', 'packages', 'cache', 'backups']) {
    const folder = join(workspace, part)
    const names = await readdir(folder, { recursive: true }).catch(() => [])
    const leftovers = names.filter((name) => name.split(/[\\/]/).at(-1)?.startsWith(PARTIAL_PREFIX))
    await Promise.all(
      leftovers.map((name) => rm(join(folder, name), { recursive: true, force: true })),
    )
  }
}

async function describe(folder: string, interruptedExports: number): Promise<WorkspaceInfo> {
  const { bavail, blocks, bsize } = await statfs(folder)
  return { folder, freeBytes: bavail * bsize, totalBytes: blocks * bsize, interruptedExports }
}
