import { randomUUID } from 'node:crypto'
import { basename, extname, join } from 'node:path'
import { FailureError } from '#shared/failure/failure.ts'
import type { Permission } from '#shared/collection/permission.ts'
import { copyWhole } from '../workspace/copy-whole.ts'
import type { Folders } from '../workspace/folders.ts'

/** Copies a letter into the workspace, where it stays. Throws `records.letterUnreadable` or `disk.full`. */
export async function keepLetter(
  folders: Folders,
  file: string,
): Promise<NonNullable<Permission['letter']>> {
  const name = basename(file)
  const target = join(folders.letters, `${randomUUID()}${extname(file)}`)
  const never = new AbortController().signal
  await copyWhole(file, target, { signal: never, onProgress: () => undefined }).catch(
    (cause: unknown) => {
      throw cause instanceof FailureError
        ? cause
        : new FailureError('records.letterUnreadable', { name }, { cause })
    },
  )
  return { file: folders.relative(target), name }
}
