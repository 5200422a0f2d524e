import type { Chapter, Timeline } from './timeline.ts'

/** Begins a chapter; where one begins already, nothing changes. */
export function addChapter(timeline: Timeline, chapter: Chapter): Timeline {
  if (timeline.chapters.some((other) => other.at === chapter.at)) {
    return timeline
  }
  return { ...timeline, chapters: [...timeline.chapters, chapter].toSorted((a, b) => a.at - b.at) }
}

export function renameChapter(timeline: Timeline, id: string, title: string): Timeline {
  const chapter = timeline.chapters.find((other) => other.id === id)
  if (!chapter || chapter.title === title) {
    return timeline
  }
  const chapters = timeline.chapters.map((other) =>
    other === chapter ? { ...other, title } : other,
  )
  return { ...timeline, chapters }
}

export function removeChapter(timeline: Timeline, id: string): Timeline {
  const chapters = timeline.chapters.filter((chapter) => chapter.id !== id)
  return chapters.length === timeline.chapters.length ? timeline : { ...timeline, chapters }
}
