import type { Picture, Timeline } from './timeline.ts'

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
