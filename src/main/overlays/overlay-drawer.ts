import { dirname } from 'node:path'
import type { Overlay } from '#shared/editing/timeline.ts'
import type { EpisodeDocument } from '#shared/episodes/contract.ts'
import { SHOW_COLOURS } from '#shared/episodes/show-colours.ts'
import type { PictureSize } from '#shared/export/exported-episode.ts'
import { FailureError } from '#shared/failure/failure.ts'
import type { Programs } from '../ffmpeg/programs.ts'
import { Lane } from '../jobs/lane.ts'
import type { Folders } from '../workspace/folders.ts'
import { drawOverlay } from './draw-overlay.ts'

export interface OverlayTools {
  readonly folders: Folders
  readonly programs: Programs
  readonly fontsFolder: string
}

export type EpisodeOfOverlay = Pick<EpisodeDocument, 'show' | 'assets'>

const NEVER = new AbortController().signal

/**
 * Draws overlays one after the other: so the computer stays usable when many are asked for at once, and no two
 * draw the same file.
 */
export class OverlayDrawer {
  readonly #tools: OverlayTools
  readonly #lane = new Lane()

  constructor(tools: OverlayTools) {
    this.#tools = tools
  }

  /** Answers the drawn picture's file. Throws `asset.missing` or as `runFfmpeg` does. */
  draw(episode: EpisodeOfOverlay, overlay: Overlay, size: PictureSize): Promise<string> {
    const { folders, ...tools } = this.#tools
    const accent = SHOW_COLOURS[episode.show.spine]?.dark ?? '#FFFFFF'
    const picture = this.#pictureOf(episode, overlay)
    const folder = dirname(folders.cache('overlays', 'any'))
    return this.#lane.take(NEVER, () =>
      drawOverlay({ ...tools, overlay, size, accent, picture, folder }),
    )
  }

  #pictureOf({ assets }: EpisodeOfOverlay, overlay: Overlay) {
    if (overlay.kind !== 'picture') {
      return undefined
    }
    const asset = assets.find(({ id }) => id === overlay.assetId)
    if (!asset) {
      throw new FailureError('asset.missing', { name: overlay.assetId, file: '' })
    }
    return { file: this.#tools.folders.absolute(asset.file), modifiedAtMs: asset.modifiedAtMs }
  }
}
