import { cutRanges } from './cut-range.ts'
import { joinBlanks } from './join-blanks.ts'
import { keepCrossfades } from './keep-crossfades.ts'
import { type Timeline, placedClips } from './timeline.ts'

/** Takes clips out and closes the gaps; what lies after them moves forward. */
export function deleteClips(timeline: Timeline, clipIds: readonly string[]): Timeline {
  const gone = new Set(clipIds)
  const cut = cutRanges(
    timeline,
    placedClips(timeline).filter(({ clip }) => gone.has(clip.id)),
  )
  if (cut === timeline) {
    return timeline
  }
  return { ...cut, clips: joinBlanks(keepCrossfades(timeline.clips, cut.clips)) }
}
