import type { CatalogueRecord, Details } from '../publishing/details.ts'
import { emptyDetails } from '../publishing/details.ts'
import { chapterLines } from '../publishing/chapter-rules.ts'
import { creditLine } from '../publishing/credits.ts'
import type { Chapter } from '../editing/timeline.ts'
import type { ShowKit } from './kit.ts'

/** What a description template may ask for, written in braces: `{title}`. */
export const PLACEHOLDERS = ['title', 'show', 'credits', 'chapters'] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

export interface DescribedEpisode {
  readonly title: string
  readonly show: string
  readonly records: readonly CatalogueRecord[]
  readonly chapters: readonly Chapter[]
}

/**
 * The template with its placeholders filled in. A line that holds nothing but placeholders without content goes,
 * and so does the blank line that it leaves. What is no placeholder stays as it was typed.
 */
export function filledDescription(template: string, episode: DescribedEpisode): string {
  const content: Record<Placeholder, string> = {
    title: episode.title,
    show: episode.show,
    credits: episode.records.map(creditLine).join('\n'),
    chapters: chapterLines(episode.chapters),
  }
  const lines = template.split('\n').flatMap((line) => {
    const filled = line.replace(/\{(\w+)\}/g, (typed, name: string) =>
      isPlaceholder(name) ? content[name] : typed,
    )
    return filled.trim() === '' && line.trim() !== '' ? [] : [filled.trimEnd()]
  })
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Words in braces that mean nothing, each once: most likely typed wrongly. */
export function unknownPlaceholders(template: string): string[] {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return [...new Set(names.filter((name) => !isPlaceholder(name)))]
}

/** The details an episode of a show begins with. Whether it is made for children stays undecided. */
export function startingDetails(kit: ShowKit, episode: DescribedEpisode): Details {
  return {
    ...emptyDetails(episode.title),
    description: filledDescription(kit.description, episode),
    tags: kit.tags,
  }
}

function isPlaceholder(name: string): name is Placeholder {
  return PLACEHOLDERS.some((known) => known === name)
}
