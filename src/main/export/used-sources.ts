import { stat } from 'node:fs/promises'
import type { Asset } from '#shared/episodes/asset.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { FailureError } from '#shared/failure/failure.ts'
import type { Folders } from '../workspace/folders.ts'
import type { Source } from './render/request.ts'

/**
 * Everything that an episode is made of, by asset. Throws `asset.missing`, and `asset.changed` rather than
 * render from what is no longer the file that was cut.
 */
export async function usedSources(
  folders: Folders,
  document: EpisodeDocument,
): Promise<Map<string, Source>> {
  const placed = new Set([
    ...document.timeline.clips.map((clip) => clip.assetId),
    ...document.timeline.pictures.map((picture) => picture.assetId),
    ...document.timeline.music.map((music) => music.assetId),
    ...document.timeline.overlays.flatMap((overlay) =>
      overlay.kind === 'picture' ? [overlay.assetId] : [],
    ),
  ])
  const tied = document.assets
    .filter(({ id }) => placed.has(id))
    .flatMap(({ companions }) => companions.map(({ assetId }) => assetId))
  const used = new Set([...placed, ...tied])
  const sources = new Map<string, Source>()
  for (const asset of document.assets.filter(({ id }) => used.has(id))) {
    const file = folders.absolute(asset.file)
    await checkUnchanged(asset, file)
    sources.set(asset.id, { asset, file })
  }
  return sources
}

async function checkUnchanged(asset: Asset, file: string): Promise<void> {
  const found = await stat(file).catch((cause: unknown) => {
    throw new FailureError('asset.missing', { name: asset.name, file }, { cause })
  })
  const isCopy = asset.storage === 'copied'
  if (
    found.size !== asset.sizeBytes ||
    (!isCopy && Math.round(found.mtimeMs) !== asset.modifiedAtMs)
  ) {
    throw new FailureError('asset.changed', { name: asset.name })
  }
}
