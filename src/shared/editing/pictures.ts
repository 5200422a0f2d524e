import type { TimeRange } from '../time/range.ts'
import { ZERO } from '../time/ticks.ts'
import { type Picture, type Timeline, isBlank, timelineLength } from './timeline.ts'

/** Shows a still from `picture.at` on; it takes the place of one that begins at the same moment. */
export function addPicture(timeline: Timeline, picture: Picture): Timeline {
  const others = timeline.pictures.filter(
    (other) => other.at !== picture.at && other.id !== picture.id,
  )
  return { ...timeline, pictures: [...others, picture].toSorted((a, b) => a.at - b.at) }
}

export function removePicture(timeline: Timeline, id: string): Timeline {
  const pictures = timeline.pictures.filter((picture) => picture.id !== id)
  return pictures.length === timeline.pictures.length ? timeline : { ...timeline, pictures }
}

/** Where no still lies over the clips, in edited time. */
export function withoutStills(timeline: Timeline): TimeRange[] {
  const { pictures } = timeline
  const end = timelineLength(timeline)
  const bare = [
    { start: ZERO, end: pictures[0]?.at ?? end },
    ...pictures.flatMap((picture, index) =>
      isBlank(picture) ? [{ start: picture.at, end: pictures[index + 1]?.at ?? end }] : [],
    ),
  ]
  return bare.filter((range) => range.start < range.end)
}
