import { z } from 'zod'
import { fromSeconds } from '../time/ticks.ts'

/** Narrower than this nothing could be made out. */
export const SMALLEST_SHARE = 0.05

/** A part of a picture in shares of its width and height, from its top left corner; it lies within the picture. */
export const Region = z.object({
  x: z.number().min(0).max(1),
  y: z.number().min(0).max(1),
  width: z.number().min(SMALLEST_SHARE).max(1),
  height: z.number().min(SMALLEST_SHARE).max(1),
})
export type Region = z.infer<typeof Region>

export const WHOLE: Region = { x: 0, y: 0, width: 1, height: 1 }

/** Letters on a page: the longest pages of picture books have a few hundred. */
export const MOST_PAGE_LETTERS = 5000

/** A page of a story. Two pages may be made of one picture: the halves of a spread. */
export const Page = z.object({
  id: z.string(),
  assetId: z.string(),
  /** What of the picture is the page. */
  crop: Region,
  /** As it is printed, and read aloud. */
  text: z.string().max(MOST_PAGE_LETTERS),
  /** What is seen when the page comes and when it goes, in shares of the page. Between them the view moves slowly. */
  from: Region,
  to: Region,
})
export type Page = z.infer<typeof Page>

/** How long one page goes over into the next. */
export const USUAL_PAGE_FADE = fromSeconds(0.6)

export const LONGEST_PAGE_FADE = fromSeconds(3)

/** A page as it is when its picture comes in: all of it, standing still. */
export function newPage(id: string, assetId: string, text = ''): Page {
  return { id, assetId, crop: WHOLE, text, from: WHOLE, to: WHOLE }
}

/** Whether the view of a page moves. */
export function isMoving({ from, to }: Page): boolean {
  return from.x !== to.x || from.y !== to.y || from.width !== to.width || from.height !== to.height
}

/** A little nearer to the middle of a page: where a slow zoom ends that nobody has placed. */
export const NEARER: Region = { x: 0.08, y: 0.08, width: 0.84, height: 0.84 }
