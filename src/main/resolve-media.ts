import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { SoundSetting } from '#shared/editing/timeline.ts'
import type { Asset } from '#shared/episodes/asset.ts'
import { fromMilliseconds } from '#shared/time/ticks.ts'
import type { Connection } from './database/open.ts'
import { findAsset } from './database/tables/assets.ts'
import { findExport } from './database/tables/exports.ts'
import { kitOf } from './database/tables/show-kits.ts'
import { extractFrame } from './thumbnails/extract-frame.ts'
import type { Programs } from './ffmpeg/programs.ts'
import type { VoiceFiles } from './voice/voice-files.ts'
import type { Folders } from './workspace/folders.ts'

export interface MediaTools {
  readonly db: Connection
  readonly folders: Folders
  readonly programs: Programs
  readonly voices: VoiceFiles
}

const FRAME_WIDTH = 320

/**
 * The file behind a `media:` address, or undefined when the workspace has none: names are looked up, never
 * taken as paths.
 */
export async function resolveMedia(tools: MediaTools, url: string): Promise<string | undefined> {
  const { hostname: kind, pathname } = new URL(url)
  const [id = '', name = ''] = pathname.split('/').slice(1).map(decodeURIComponent)
  const asset = () => findAsset(tools.db, id)
  switch (kind) {
    case 'asset':
      return playableFile(tools, asset())
    case 'image':
      return existing(
        asset()?.kind === 'image' ? tools.folders.absolute(asset()?.file ?? '') : undefined,
      )
    case 'peaks':
      return existing(asset() && tools.folders.cache('peaks', id))
    case 'levels':
      return existing(asset() && tools.folders.cache('levels', id))
    case 'kit':
      return kitFile(tools, id, name)
    case 'voice':
      return heardFile(tools, asset(), name)
    case 'preview':
      return existing(tools.folders.cache('previews', basename(id)))
    case 'overlay':
      return existing(tools.folders.cache('overlays', basename(id)))
    case 'test':
      return existing(tools.folders.cache('previews', `microphone-test/${basename(id)}`))
    case 'thumbnail':
      return existing(`${tools.folders.thumbnails(basename(id))}/${basename(name)}`)
    case 'podcast-cover':
      return existing(join(tools.folders.podcastCovers, basename(id)))
    case 'export':
      return exported(tools, id)
    case 'frame':
      return frame(tools, asset(), Number.parseInt(name, 10))
    default:
      return undefined
  }
}

/** A file that the kit of a show has now. */
function kitFile({ db, folders }: MediaTools, showId: string, fileId: string) {
  const found = Object.values(kitOf(db, showId).files).find((file) => file?.id === fileId)
  return existing(found && folders.absolute(found.file))
}

function existing(file: string | undefined): string | undefined {
  return file && existsSync(file) ? file : undefined
}

function playableFile({ folders }: MediaTools, asset: Asset | undefined): string | undefined {
  if (!asset) {
    return undefined
  }
  return existing(
    asset.playable ? folders.absolute(asset.file) : folders.cache('proxies', `${asset.id}.mp4`),
  )
}

function heardFile({ voices }: MediaTools, asset: Asset | undefined, name: string) {
  const { data: voice } = SoundSetting.shape.voice.safeParse(name)
  return asset && voices.find(asset, voice)
}

function exported({ db, folders }: MediaTools, id: string): string | undefined {
  const found = findExport(db, id)
  return existing(found?.state === 'finished' ? folders.absolute(found.file) : undefined)
}

async function frame(
  { folders, programs }: MediaTools,
  asset: Asset | undefined,
  atMs: number,
): Promise<string | undefined> {
  if (!asset?.video || !Number.isInteger(atMs) || atMs < 0) {
    return undefined
  }
  const target = folders.cache('frames', `${asset.id}-${atMs}.jpg`)
  if (!existsSync(target)) {
    await mkdir(dirname(target), { recursive: true })
    const at = fromMilliseconds(atMs)
    const file = folders.absolute(asset.file)
    await oneAtATime(() => extractFrame({ programs, file, at, width: FRAME_WIDTH, target }))
  }
  return existing(target)
}

/** A film strip asks for many frames at once; one program after the other keeps the computer usable. */
let last: Promise<unknown> = Promise.resolve()

function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work)
  last = next.catch(() => undefined)
  return next
}
