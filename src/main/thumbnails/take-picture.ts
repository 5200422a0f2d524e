import { basename, extname, join, resolve } from 'node:path'
import { FailureError } from '#shared/failure/failure.ts'
import { probe } from '../ffmpeg/probe.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { copyWhole } from '../workspace/copy-whole.ts'
import type { Folders } from '../workspace/folders.ts'

export interface TakePictureTools {
  readonly folders: Folders
  readonly programs: Programs
  readonly newId: () => string
}

const NEVER = new AbortController().signal

/**
 * Copies a picture beside the thumbnails of an episode; answers its name there. Throws `media.*`, `disk.full`, or
 * `thumbnail.notPicture`.
 */
export async function takePicture(
  { folders, programs, newId }: TakePictureTools,
  { episodeId, file }: { readonly episodeId: string; readonly file: string },
  signal: AbortSignal = NEVER,
): Promise<string> {
  const original = resolve(file)
  const { kind } = await probe(programs, original)
  if (kind !== 'image') {
    throw new FailureError('thumbnail.notPicture', { name: basename(original) })
  }
  const name = `picture-${newId()}${extname(original).toLowerCase()}`
  await copyWhole(original, join(folders.thumbnails(episodeId), name), {
    signal,
    onProgress: () => undefined,
  })
  return name
}
