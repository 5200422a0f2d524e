import type { PictureSize } from '../../export/exported-episode.ts'
import type { PresetId } from '../../export/preset.ts'
import { THUMBNAIL_SHAPES, THUMBNAIL_SIZE } from '../../thumbnails/thumbnail.ts'
import type { Destination } from '../publication.ts'

/** Places to which people bring files themselves. */
export const SHARE_DESTINATIONS = ['instagram', 'facebook', 'whatsapp'] as const
export type ShareDestination = (typeof SHARE_DESTINATIONS)[number]

export function isShareDestination(destination: Destination): destination is ShareDestination {
  return SHARE_DESTINATIONS.some((known) => known === destination)
}

export interface SharePackage {
  /** Exports that have the right shape and size, the best first. */
  readonly clips: readonly [PresetId, ...PresetId[]]
  readonly thumbnail: PictureSize
  /** Characters a text may have. */
  readonly mostLetters: number
  readonly mostHashtags: number
}

/**
 * What each place takes. Instagram: 2200 characters (Graph API, media: caption), and since the end of 2025 five
 * hashtags. Facebook: 63,206 characters. WhatsApp: 1024 characters under a video (Cloud API, media messages);
 * hashtags lead nowhere there.
 */
export const SHARE_PACKAGES: Readonly<Record<ShareDestination, SharePackage>> = {
  instagram: {
    clips: ['vertical-1080'],
    thumbnail: THUMBNAIL_SHAPES.tall,
    mostLetters: 2200,
    mostHashtags: 5,
  },
  facebook: {
    clips: ['youtube-1080p', 'youtube-720p', 'vertical-1080'],
    thumbnail: THUMBNAIL_SIZE,
    mostLetters: 63_206,
    mostHashtags: 5,
  },
  whatsapp: {
    clips: ['whatsapp'],
    thumbnail: THUMBNAIL_SIZE,
    mostLetters: 1024,
    mostHashtags: 0,
  },
}
