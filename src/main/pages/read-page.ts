import { mkdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Asset } from '#shared/episodes/asset.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { partialName } from '../ffmpeg/partial-name.ts'
import { probe } from '../ffmpeg/probe.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { runFfmpeg } from '../ffmpeg/run.ts'
import type { JobContext } from '../jobs/runner.ts'
import type { Folders } from '../workspace/folders.ts'
import { giveName } from '../workspace/put-in-place.ts'

export interface ReadPageTools {
  readonly folders: Folders
  readonly programs: Programs
  readonly clock: { readonly newId: () => string }
}

export interface PageFile {
  readonly episodeId: string
  /** JPEG, PNG, WebP or TIFF; only read. */
  readonly file: string
}

/** Scans are larger than any video shows, also where the view is closest; an export holds all pages at once. */
const LONGEST_SIDE = 3200

/**
 * The asset of a page's picture, not yet part of the episode: a copy that every part of the studio shows alike.
 * It stands upright, as the camera that took it says, on white where it was transparent.
 * Throws `media.*`, `page.notPicture`, CancelledError or as `runFfmpeg` does.
 */
export async function readPage(
  { folders, programs, clock }: ReadPageTools,
  { episodeId, file }: PageFile,
  { signal, logFile }: Pick<JobContext, 'signal' | 'logFile'>,
): Promise<Asset> {
  const original = resolve(file)
  const name = basename(original)
  const { kind } = await probe(programs, original)
  if (kind !== 'image') {
    throw new FailureError('page.notPicture', { name })
  }
  const id = clock.newId()
  const target = join(folders.assets(episodeId), `${id}.jpg`)
  await mkdir(dirname(target), { recursive: true })
  const partial = partialName(target)
  try {
    const options = ['-map', '[page]', ...ONE_JPEG]
    await runFfmpeg(
      { inputs: [{ file: original }], filter: UPRIGHT, outputs: [{ file: partial, options }] },
      { programs, subject: name, signal, logFile },
    )
    await giveName(partial, target)
  } finally {
    await rm(partial, { force: true })
  }
  const { container: _, ...info } = await probe(programs, target)
  const { size, mtimeMs } = await stat(target)
  return {
    ...{ id, episodeId, name, storage: 'copied', file: folders.relative(target) },
    ...info,
    ...{ sizeBytes: size, modifiedAtMs: Math.round(mtimeMs), companions: [] },
  }
}

/** ffmpeg turns pictures upright by itself. */
const UPRIGHT = [
  `[0:v:0]scale=w='min(${LONGEST_SIDE},iw)':h='min(${LONGEST_SIDE},ih)':force_original_aspect_ratio=decrease,` +
    'setsar=1,format=rgba,split[drawn][under]',
  '[under]lutrgb=r=255:g=255:b=255:a=255[paper]',
  '[paper][drawn]overlay=format=rgb,format=yuvj420p[page]',
].join(';')

const ONE_JPEG = [
  ...['-frames:v', '1', '-f', 'image2', '-update', '1', '-map_metadata', '-1'],
  ...['-c:v', 'mjpeg', '-q:v', '2'],
]
