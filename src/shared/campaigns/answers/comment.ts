import { z } from 'zod'

/** What somebody wrote under a video, and what became of it. Answers of others than the library do not count. */
export const Comment = z.object({
  id: z.string(),
  videoId: z.string(),
  author: z.string(),
  text: z.string(),
  publishedAtMs: z.number().int(),
  /** How many answers YouTube knows: when it changes, they are looked through for one of the library. */
  replies: z.number().int(),
  /** When the library answered at YouTube. */
  answeredAtMs: z.number().int().optional(),
  fetchedAtMs: z.number().int(),
  /** Who of the library sees to it. */
  assignedTo: z.string().optional(),
  /** When somebody said that it was answered elsewhere: by mail, at the desk. */
  elsewhereAtMs: z.number().int().optional(),
})
export type Comment = z.infer<typeof Comment>

/** What YouTube told of the comments of a video. That they are switched off is nothing to worry about. */
export const CommentsState = z.enum(['open', 'off', 'gone'])
export type CommentsState = z.infer<typeof CommentsState>

export const CommentsLook = z.object({
  videoId: z.string(),
  atMs: z.number().int(),
  state: CommentsState,
})
export type CommentsLook = z.infer<typeof CommentsLook>

/** What the studio asks at most of one video at one time: so many pages of a hundred, a unit each. */
export const MOST_PAGES = 10
