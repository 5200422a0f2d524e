import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { Export } from '#shared/export/export.ts'
import { CancelledError, FailureError } from '#shared/failure/failure.ts'
import { SHARE_PACKAGES, type ShareDestination } from '#shared/publishing/files/share-package.ts'
import { shareText } from '#shared/publishing/files/share-text.ts'
import type { Publication } from '#shared/publishing/publication.ts'
import { slugOf } from '#shared/publishing/slug.ts'
import { PARTIAL_PREFIX } from '#shared/workspace/partial.ts'
import type { Connection } from '../../database/open.ts'
import { publicationsOf, savePublication } from '../../database/tables/publications.ts'
import { bringFile, giveName, replaceText } from '../../workspace/put-in-place.ts'
import type { WorkspaceTools } from '../../workspace/workspace-tools.ts'
import type { DrawPicture } from '../draw-picture.ts'

export interface PackageTools extends WorkspaceTools {
  readonly drawPicture: DrawPicture
}

export interface PackageRequest {
  readonly document: EpisodeDocument
  readonly version: { readonly version: number; readonly exports: readonly Export[] }
  readonly destination: ShareDestination
}

/**
 * Puts clip, text and thumbnail for one place into its part of the episode's folder, in one stroke, and remembers
 * it. Throws `package.noClip`.
 */
export async function makePackage(
  tools: PackageTools,
  request: PackageRequest,
  signal: AbortSignal,
): Promise<Publication> {
  const { db, folders, now, newId } = tools
  const { document, version, destination } = request
  const { episode } = document
  const ofEpisode = join(folders.packages, `${slugOf(episode.title)}-${episode.id.slice(0, 8)}`)
  const folder = join(ofEpisode, destination)
  const partial = join(ofEpisode, `${PARTIAL_PREFIX}${destination}`)
  try {
    await rm(partial, { recursive: true, force: true })
    await mkdir(partial, { recursive: true })
    await collect(tools, request, partial, signal)
    if (signal.aborted) {
      throw new CancelledError()
    }
    await takePlace(partial, folder)
  } catch (error) {
    await rm(partial, { recursive: true, force: true })
    throw error
  }
  const before = publicationsOf(db, episode.id).find((there) => there.destination === destination)
  const publication: Publication = {
    ...{ id: before?.id ?? newId(), episodeId: episode.id, destination, state: 'published' },
    version: version.version,
    url: `${pathToFileURL(folder).href}/`,
    publishedAtMs: now(),
  }
  savePublication(db, publication)
  return publication
}

async function collect(
  { db, folders, drawPicture }: PackageTools,
  { document, version, destination }: PackageRequest,
  partial: string,
  signal: AbortSignal,
): Promise<void> {
  const { clips, thumbnail } = SHARE_PACKAGES[destination]
  const clip = clips
    .map((preset) => version.exports.find((made) => made.preset === preset))
    .find((made) => made !== undefined)
  if (!clip) {
    throw new FailureError('package.noClip')
  }
  const file = folders.absolute(clip.file)
  const name = slugOf(document.details.title || document.episode.title)
  await bringFile(file, join(partial, `${name}${extname(file)}`))
  await replaceText(join(partial, 'text.txt'), `${textFor(db, document, destination)}\n`)
  await drawPicture(document, thumbnail, join(partial, 'thumbnail.jpg'), signal)
}

function textFor(
  db: Connection,
  { details, records, episode }: EpisodeDocument,
  destination: ShareDestination,
): string {
  const onYouTube = publicationsOf(db, episode.id).find((there) => there.destination === 'youtube')
  return shareText(destination, {
    details: { ...details, title: details.title || episode.title },
    records,
    watchUrl: onYouTube?.url,
  })
}

/** Puts a folder in the place of the one that may be there. */
async function takePlace(partial: string, folder: string): Promise<void> {
  const old = join(dirname(folder), `${PARTIAL_PREFIX}old`)
  await rm(old, { recursive: true, force: true })
  await rename(folder, old).catch(() => undefined) // the first time there is none
  await giveName(partial, folder)
  await rm(old, { recursive: true, force: true })
}
