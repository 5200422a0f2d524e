import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Connection } from '../database/open.ts'
import { lastTakeNumber } from '../database/tables/takes.ts'
import type { Folders } from '../workspace/folders.ts'
import { hasFiles, journalIn } from './take-folder.ts'

/** 1 for an episode without takes. Those in the bin count, and those that a crash left unfinished. */
export async function nextTakeNumber(
  { db, folders }: { readonly db: Connection; readonly folders: Folders },
  episodeId: string,
): Promise<number> {
  const takes = folders.takes(episodeId)
  const names = await readdir(takes).catch(() => [])
  const journals = await Promise.all(names.map((name) => journalIn(join(takes, name))))
  const numbers = journals.flatMap((journal) =>
    journal && hasFiles(journal) ? [journal.beginning.number] : [],
  )
  return Math.max(lastTakeNumber(db, episodeId), ...numbers) + 1
}
