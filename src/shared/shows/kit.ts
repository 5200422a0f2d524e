import { z } from 'zod'
import { AudioStream, VideoStream } from '../episodes/asset.ts'
import { LanguageTag } from '../episodes/episode.ts'
import { MOST_OVERLAY_LETTERS } from '../editing/timeline.ts'
import { MOST_SMALL_LETTERS } from '../thumbnails/thumbnail.ts'
import { Ticks } from '../time/ticks.ts'

const Colour = z.string().regex(/^#[0-9A-F]{6}$/i)

/** The show's own colours, `#RRGGBB`: a ground, letters on it, and one that stands out. */
export const KitColours = z.object({ ground: Colour, letters: Colour, accent: Colour })
export type KitColours = z.infer<typeof KitColours>

/** What a show has as a file: its logo, what it opens and closes with, and music under it. */
export const KIT_PARTS = ['logo', 'intro', 'outro', 'music'] as const
export const KitPart = z.enum(KIT_PARTS)
export type KitPart = z.infer<typeof KitPart>

/** A file of a show, kept in the workspace. It is never deleted: episodes go on using the one they were given. */
export const KitFile = z.object({
  id: z.string(),
  /** As the person knows it. */
  name: z.string(),
  /** Relative to the workspace. */
  file: z.string(),
  kind: z.enum(['video', 'audio', 'image']),
  duration: Ticks,
  sizeBytes: z.number().int(),
  modifiedAtMs: z.number().int(),
  video: VideoStream.optional(),
  audio: AudioStream.optional(),
  playable: z.boolean(),
})
export type KitFile = z.infer<typeof KitFile>

const OverlayText = z.string().max(MOST_OVERLAY_LETTERS)

export const END_CARD_SECONDS = { shortest: 3, usual: 8, longest: 20 } as const

/** What is chosen or typed in a show's kit. What is left out is as it is without a kit. */
export const KitChoices = z.object({
  colours: KitColours.optional(),
  /** Of titles: letters of a book, of a sign, or of somebody who learns to read. */
  font: z.enum(['serif', 'sans', 'learners']).optional(),
  /** The series on a thumbnail; the show's name when it is empty. */
  badge: z.string().max(MOST_SMALL_LETTERS).default(''),
  /** Who is seen or heard in every episode. */
  lowerThird: z.object({ name: OverlayText, role: OverlayText }).default({ name: '', role: '' }),
  endCard: z
    .object({
      text: OverlayText,
      subtitle: OverlayText,
      seconds: z.number().min(END_CARD_SECONDS.shortest).max(END_CARD_SECONDS.longest),
    })
    .default({ text: '', subtitle: '', seconds: END_CARD_SECONDS.usual }),
  /** A description with placeholders (see description-template.ts). */
  description: z.string().max(5000).default(''),
  tags: z.array(z.string()).default([]),
  /** Spoken in new episodes. */
  language: LanguageTag.optional(),
  /** Only proposed: a person says it of each episode. */
  madeForKids: z.boolean().optional(),
  /** For whom captions are made; as the format has it when left out. */
  captions: z.enum(['adult', 'children']).optional(),
  /** Whether captions of new stories mark the word that is read. */
  marksWords: z.boolean().default(false),
})
export type KitChoices = z.infer<typeof KitChoices>

/** Everything that episodes of a show begin with. */
export const ShowKit = KitChoices.extend({
  files: z.partialRecord(KitPart, KitFile).default({}),
})
export type ShowKit = z.infer<typeof ShowKit>

export const EMPTY_KIT: ShowKit = ShowKit.parse({})

/** Whether a file can be used as a part of the kit. */
export function fitsPart(part: KitPart, { kind, audio }: Pick<KitFile, 'kind' | 'audio'>): boolean {
  switch (part) {
    case 'logo':
      return kind === 'image'
    case 'intro':
    case 'outro':
      return kind !== 'image'
    case 'music':
      return kind !== 'image' && audio !== undefined
  }
}
