import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { FailureError } from '#shared/failure/failure.ts'
import { isFitCover } from '#shared/publishing/podcast/podcast-problems.ts'
import { PARTIAL_PREFIX } from '#shared/workspace/partial.ts'
import { probe } from '../../ffmpeg/probe.ts'
import type { Programs } from '../../ffmpeg/programs.ts'
import type { Folders } from '../../workspace/folders.ts'
import { giveName } from '../../workspace/put-in-place.ts'

export interface CoverTools {
  readonly folders: Folders
  readonly programs: Programs
  readonly newId: () => string
}

/** Copies a picture into the workspace; answers its name there. Throws `podcast.coverUnfit`. */
export async function coverFromFile(tools: CoverTools, file: string): Promise<string> {
  const { kind, video } = await probe(tools.programs, file)
  if (kind !== 'image' || !video || !isFitCover(video)) {
    const { width, height } = video ?? { width: 0, height: 0 }
    throw new FailureError('podcast.coverUnfit', { name: basename(file), width, height })
  }
  const ending = video.codec === 'png' ? 'png' : 'jpg'
  return await keepCover(tools, ending, (target) => copyFile(file, target))
}

/**
 * Keeps a cover under a name that tells its content, so that players, who keep pictures for long, see when it
 * is another one. Answers the name relative to the workspace.
 */
export async function keepCover(
  { folders, newId }: CoverTools,
  ending: 'jpg' | 'png',
  write: (target: string) => Promise<void>,
): Promise<string> {
  const partial = join(folders.podcastCovers, `${PARTIAL_PREFIX}${newId()}.${ending}`)
  await mkdir(folders.podcastCovers, { recursive: true })
  try {
    await write(partial)
    const hash = createHash('sha256').update(await readFile(partial))
    const name = `cover-${hash.digest('hex').slice(0, 12)}${extname(partial)}`
    await giveName(partial, join(folders.podcastCovers, name))
    return folders.relative(join(folders.podcastCovers, name))
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
