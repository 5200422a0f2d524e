import { dirname } from 'node:path'
import type { Overlay } from '#shared/editing/timeline.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import type { PictureSize } from '#shared/export/exported-episode.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { plateLook } from '#shared/shows/look.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { Lane } from '../jobs/lane.ts'
import type { Folders } from '../workspace/folders.ts'
import { type OverlayToDraw, drawOverlays } from './draw-overlays.ts'

export interface OverlayTools {
  readonly folders: Folders
  readonly programs: Programs
  readonly fontsFolder: string
}

type EpisodeOfOverlays = Pick<EpisodeDocument, 'show' | 'kit' | 'assets'>

const NEVER = new AbortController().signal

/** Draws overlays, one request after the other: no two draw the same file. */
export class OverlayDrawer {
  readonly #tools: OverlayTools
  readonly #lane = new Lane()

  constructor(tools: OverlayTools) {
    this.#tools = tools
  }

  /** Answers the files of the drawn pictures. Throws `asset.missing` or as `runFfmpeg` does. */
  async draw(
    { show, kit, assets }: EpisodeOfOverlays,
    overlays: readonly Overlay[],
    size: PictureSize,
  ): Promise<string[]> {
    const { folders, programs, fontsFolder } = this.#tools
    const look = plateLook(show, kit)
    const folder = dirname(folders.cache('overlays', 'any'))
    const wanted = overlays.map((overlay) => this.#withPicture(overlay, assets))
    return await this.#lane.take(NEVER, () =>
      drawOverlays(wanted, { programs, fontsFolder, size, look, folder }),
    )
  }

  #withPicture(overlay: Overlay, assets: EpisodeDocument['assets']): OverlayToDraw {
    if (overlay.kind !== 'picture') {
      return { overlay, picture: undefined }
    }
    const asset = assets.find(({ id }) => id === overlay.assetId)
    if (!asset) {
      throw new FailureError('asset.missing', { name: overlay.assetId, file: '' })
    }
    const file = this.#tools.folders.absolute(asset.file)
    return { overlay, picture: { file, modifiedAtMs: asset.modifiedAtMs } }
  }
}
