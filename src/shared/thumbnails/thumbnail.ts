import { z } from 'zod'
import type { PictureSize } from '../export/exported-episode.ts'
import { Ticks } from '../time/ticks.ts'
import { ShownFrame } from './shown-frame.ts'

/** How words lie on the picture. */
export const THUMBNAIL_TEMPLATES = ['side', 'band', 'frame', 'bare'] as const
export const ThumbnailTemplate = z.enum(THUMBNAIL_TEMPLATES)
export type ThumbnailTemplate = z.infer<typeof ThumbnailTemplate>

const Share = z.number().min(0).max(1)

/** A place on the picture, in shares of its width and height. */
export const ThumbnailPlace = z.object({ x: Share, y: Share, width: Share, height: Share })
export type ThumbnailPlace = z.infer<typeof ThumbnailPlace>

export const MOST_TITLE_LETTERS = 120
export const MOST_SMALL_LETTERS = 60

const SmallText = z.string().max(MOST_SMALL_LETTERS).optional()

/** What a thumbnail is made of: a frame of the edited episode and words over it. */
export const Thumbnail = z.object({
  /** The moment of the edited episode in which the frame was chosen. */
  at: Ticks,
  /** What was seen in that moment; what is seen there now, where it is not told. */
  frame: ShownFrame.optional(),
  /** Instead of the frame: a picture that lies beside the episode's thumbnails, by its name there. */
  picture: z
    .string()
    .regex(/^picture-[\w.-]+$/)
    .optional(),
  title: z.string().max(MOST_TITLE_LETTERS),
  /** `side` when left out. */
  template: ThumbnailTemplate.optional(),
  /** The series and the episode's number in it, on a plate in the show's colour. */
  badge: SmallText,
  number: SmallText,
  /** Who is heard in it, under the title. */
  guest: SmallText,
  /** Where the title lies, when a person moved it from its template's place. */
  place: ThumbnailPlace.optional(),
  /** The show's logo, in the upper right corner. */
  hasLogo: z.boolean().optional(),
})
export type Thumbnail = z.infer<typeof Thumbnail>

/** A thumbnail kept beside the one in use. */
export const ThumbnailVariant = z.object({ id: z.string(), thumbnail: Thumbnail })
export type ThumbnailVariant = z.infer<typeof ThumbnailVariant>

/** YouTube's recommended size, and the size of the picture written. */
export const THUMBNAIL_SIZE: PictureSize = { width: 1280, height: 720 }

/** The same thumbnail for other places: a podcast's cover and a tall picture. */
export const THUMBNAIL_SHAPES = {
  square: { width: 3000, height: 3000 },
  tall: { width: 1080, height: 1920 },
} as const satisfies Record<string, PictureSize>

/** What podcast programs show of an episode: the smallest square that Apple Podcasts takes. */
export const EPISODE_COVER: PictureSize = { width: 1400, height: 1400 }

/** Kept below the 2 MB that YouTube long allowed: sharp enough, and valid on older rules. */
export const THUMBNAIL_MAX_BYTES = 2_000_000
