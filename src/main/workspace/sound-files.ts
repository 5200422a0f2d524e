import type { Asset } from '#shared/episodes/asset.ts'
import { soundsOf } from '#shared/episodes/sounds-of.ts'
import type { Ticks } from '#shared/time/ticks.ts'
import type { Connection } from '../database/open.ts'
import { assetsOf } from '../database/tables/assets.ts'
import type { Folders } from './folders.ts'

/** A file that is heard with an asset; its time is `offset` later. */
export interface SoundFile {
  readonly file: string
  readonly offset: Ticks
  /** A factor; as recorded when left out. */
  readonly gain?: number
}

/** Where everything lies that is heard with an asset. */
export function soundFiles(
  { db, folders }: { readonly db: Connection; readonly folders: Folders },
  asset: Asset,
): SoundFile[] {
  return soundsOf(asset, assetsOf(db, asset.episodeId)).map((sound) => ({
    file: folders.absolute(sound.asset.file),
    offset: sound.offset,
  }))
}
