import { setCaptionLook } from '../editing/caption-look.ts'
import { EMPTY_TIMELINE, type Timeline } from '../editing/timeline.ts'
import type { EpisodeFormat } from '../episodes/episode.ts'
import type { ShowKit } from './kit.ts'

/** The timeline a new episode of a show begins with: nothing on it yet, and captions as the show has them. */
export function startingTimeline(
  { marksWords }: Pick<ShowKit, 'marksWords'>,
  format: EpisodeFormat,
): Timeline {
  return setCaptionLook(EMPTY_TIMELINE, { marksWords: marksWords && format === 'story' })
}
