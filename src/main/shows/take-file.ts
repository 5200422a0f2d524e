import { stat } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { FailureError } from '#shared/failure/failure.ts'
import { type KitFile, type KitPart, fitsPart } from '#shared/shows/kit.ts'
import { probe } from '../ffmpeg/probe.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { copyWhole } from '../workspace/copy-whole.ts'
import type { Folders } from '../workspace/folders.ts'

export interface TakeFileTools {
  readonly folders: Folders
  readonly programs: Programs
  readonly newId: () => string
}

export interface FileToTake {
  readonly showId: string
  readonly part: KitPart
  readonly file: string
}

const NEVER = new AbortController().signal

/**
 * Copies a file into the workspace as a part of a show's kit, under a name that no other ever has.
 * Throws `media.*`, `disk.full`, or `show.wrongFile` where it cannot be that part.
 */
export async function takeFile(
  { folders, programs, newId }: TakeFileTools,
  { showId, part, file }: FileToTake,
  signal: AbortSignal = NEVER,
): Promise<KitFile> {
  const original = resolve(file)
  const name = basename(original)
  const { container: _, ...info } = await probe(programs, original)
  if (!fitsPart(part, info)) {
    throw new FailureError('show.wrongFile', { name })
  }
  const id = newId()
  const target = join(folders.shows(showId), `${part}-${id}${extname(original)}`)
  await copyWhole(original, target, { signal, onProgress: () => undefined })
  const { size, mtimeMs } = await stat(target)
  return {
    ...{ id, name, file: folders.relative(target), sizeBytes: size },
    ...{ modifiedAtMs: Math.round(mtimeMs), ...info },
  }
}
