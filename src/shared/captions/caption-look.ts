import { z } from 'zod'

/** How captions look over the picture: in the preview, and in exports they are written into. */
export const CaptionLook = z.object({
  size: z.enum(['small', 'usual', 'large']),
  /** What the letters stand on: a dark plate, or the picture itself, with a dark outline. */
  ground: z.enum(['plate', 'outline']),
  place: z.enum(['bottom', 'top']),
  /** Marks the word that is read at the moment, for those who are learning to read. */
  marksWords: z.boolean().default(false),
})
export type CaptionLook = z.infer<typeof CaptionLook>

export const USUAL_CAPTION_LOOK: CaptionLook = {
  size: 'usual',
  ground: 'plate',
  place: 'bottom',
  marksWords: false,
}
