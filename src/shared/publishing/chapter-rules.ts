import type { Chapter } from '../editing/timeline.ts'
import { type Ticks, ZERO, fromSeconds } from '../time/ticks.ts'
import { formatClock } from '../time/timecode.ts'

export interface ChapterProblem {
  readonly kind: 'tooFew' | 'firstNotAtStart' | 'tooShort'
  /** Of the chapter concerned. */
  readonly title?: string
}

/** YouTube shows chapters only when there are three, the first at 0:00, each ten seconds or longer. */
const FEWEST = 3
const SHORTEST = fromSeconds(10)

/** Why YouTube would show no chapters; nothing when there are none at all. */
export function chapterProblems(chapters: readonly Chapter[], length: Ticks): ChapterProblem[] {
  const [first] = chapters
  if (!first) {
    return []
  }
  const short = chapters.filter(
    (chapter, index) => (chapters[index + 1]?.at ?? length) - chapter.at < SHORTEST,
  )
  return [
    ...(chapters.length < FEWEST ? [{ kind: 'tooFew' as const }] : []),
    ...(first.at === ZERO ? [] : [{ kind: 'firstNotAtStart' as const, title: first.title }]),
    ...short.map(({ title }) => ({ kind: 'tooShort' as const, title })),
  ]
}

/** One chapter a line, its time first, as YouTube reads them in a description. */
export function chapterLines(chapters: readonly Chapter[]): string {
  return chapters.map((chapter) => `${formatClock(chapter.at)} ${chapter.title}`).join('\n')
}
