import { extname, join } from 'node:path'
import type { Asset } from '#shared/episodes/asset.ts'
import { captureSettingsOf } from './database/tables/capture-settings.ts'
import type { Connection } from './database/open.ts'
import { makeProxy } from './episodes/make-proxy.ts'
import { openEpisode } from './episodes/open-episode.ts'
import type { Programs } from './ffmpeg/programs.ts'
import type { JobRunner } from './jobs/runner.ts'
import { copyWhole } from './workspace/copy-whole.ts'
import type { Folders } from './workspace/folders.ts'
import { soundFiles } from './workspace/sound-files.ts'

export interface FollowUpTools {
  readonly db: Connection
  readonly folders: Folders
  readonly programs: Programs
  readonly jobs: JobRunner
}

/** What is done by itself once a recording is there; nobody has to wait for it. */
export class FollowUps {
  readonly #tools: FollowUpTools

  constructor(tools: FollowUpTools) {
    this.#tools = tools
  }

  /** What follows a finished take: copies to play from, and those the show wants elsewhere. */
  followTake(assets: readonly Asset[]): void {
    assets.forEach((asset) => this.startProxy(asset))
    const { db } = this.#tools
    const [first] = assets
    const document = first && openEpisode(db, first.episodeId)
    const copyTo = document && captureSettingsOf(db, document.show.id).copyTo
    if (copyTo) {
      const title = fileNameFrom(document.episode.title)
      assets.forEach((asset) => this.#startCopy(asset, join(copyTo, title)))
    }
  }

  /** Makes a copy the window can play, when it cannot play the recording itself. */
  startProxy(asset: Asset): void {
    const { db, folders, programs, jobs } = this.#tools
    const { episodeId } = asset
    if (asset.playable) {
      return
    }
    const request = {
      programs,
      asset,
      file: folders.absolute(asset.file),
      sounds: soundFiles({ db, folders }, asset),
      target: folders.cache('proxies', `${asset.id}.mp4`),
    }
    const { finished } = jobs.start({ kind: 'proxy', subject: asset.name, episodeId }, (context) =>
      makeProxy(request, {
        ...context,
        onProgress: (fraction) => context.report('rendering', fraction),
      }),
    )
    finished.catch(() => undefined) // told by the job itself
  }

  #startCopy(asset: Asset, folder: string): void {
    const { folders, jobs } = this.#tools
    const file = folders.absolute(asset.file)
    const target = join(folder, `${fileNameFrom(asset.name)}${extname(file)}`)
    const { finished } = jobs.start(
      { kind: 'copy', subject: asset.name, episodeId: asset.episodeId },
      ({ signal, report }) =>
        copyWhole(file, target, { signal, onProgress: (fraction) => report('copying', fraction) }),
    )
    finished.catch(() => undefined) // told by the job itself
  }
}

/** A name that every file system takes. */
function fileNameFrom(title: string): string {
  return (
    title
      .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
      .trim()
      .slice(0, 100) || 'Pustaka Studio'
  )
}
