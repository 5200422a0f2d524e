import { z } from 'zod'
import { CaptionTrack } from '../captions/cue.ts'
import { EMPTY_TIMELINE, Timeline } from './timeline.ts'

/** What can be undone: the timeline and the captions, as one document. */
export const EditedEpisode = z.object({ timeline: Timeline, captions: z.array(CaptionTrack) })
export type EditedEpisode = z.infer<typeof EditedEpisode>

export const NOTHING_EDITED: EditedEpisode = { timeline: EMPTY_TIMELINE, captions: [] }

/** Reads a document that was put together from differences; undefined when it is none. */
export function readEdited(document: unknown): EditedEpisode | undefined {
  return EditedEpisode.safeParse(document).data
}
