import type { Chapter } from '../editing/timeline.ts'
import { type Ticks, toMilliseconds } from '../time/ticks.ts'

/** What players show about a file. */
export interface Tags {
  readonly title: string
  readonly show: string
  readonly language: string
  readonly comment?: string | undefined
  readonly year?: number | undefined
}

/** Tags and chapters in ffmpeg's own metadata format; a chapter ends where the next begins. */
export function ffmetadata(tags: Tags, chapters: readonly Chapter[], length: Ticks): string {
  const values = Object.entries({
    title: tags.title,
    artist: tags.show,
    album: tags.show,
    language: tags.language,
    comment: tags.comment,
    date: tags.year?.toString(),
  })
  const lines = values.flatMap(([key, value]) => (value ? [`${key}=${escaped(value)}`] : []))
  const inside = chapters.filter((chapter) => chapter.at < length)
  const sections = inside.map((chapter, index) =>
    [
      '[CHAPTER]',
      'TIMEBASE=1/1000',
      `START=${toMilliseconds(chapter.at)}`,
      `END=${toMilliseconds(inside[index + 1]?.at ?? length)}`,
      `title=${escaped(chapter.title)}`,
    ].join('\n'),
  )
  return [';FFMETADATA1', ...lines, ...sections, ''].join('\n')
}

/** `=`, `;`, `#`, the backslash and line ends have a meaning of their own there. */
function escaped(value: string): string {
  return value.replace(/[=;#\\\n]/g, '\\$&')
}
