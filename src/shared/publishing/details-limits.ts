import type { Details } from './details.ts'
import { utf8Length } from './utf8-length.ts'

/** YouTube Data API, videos resource: title 100 characters, description 5000 bytes, tags 500. */
export const TITLE_LIMIT = 100
export const DESCRIPTION_LIMIT = 5000
export const TAGS_LIMIT = 500

export interface Count {
  readonly used: number
  readonly limit: number
}

/** How much of each limit is used. */
export function detailsCounts(details: Details): Record<'title' | 'description' | 'tags', Count> {
  return {
    ...textCounts(details),
    tags: { used: tagsLength(details.tags), limit: TAGS_LIMIT },
  }
}

/** The same limits hold in every language. */
export function textCounts({
  title,
  description,
}: Pick<Details, 'title' | 'description'>): Record<'title' | 'description', Count> {
  return {
    title: { used: title.length, limit: TITLE_LIMIT },
    description: { used: utf8Length(description), limit: DESCRIPTION_LIMIT },
  }
}

/** As YouTube counts: commas between tags count, and a tag with a space is put in quotes. */
export function tagsLength(tags: readonly string[]): number {
  const letters = tags.reduce((sum, tag) => sum + tag.length + (tag.includes(' ') ? 2 : 0), 0)
  return letters + Math.max(0, tags.length - 1)
}

/** Time an upload may take before the moment it was promised for (a rule of ours). */
const LEAD_MS = 15 * 60_000

/** Whether an episode would become public before it is wanted: YouTube shows at once what is due already. */
export function isTooSoon({ publishAt }: Pick<Details, 'publishAt'>, nowMs: number): boolean {
  return publishAt !== undefined && Date.parse(publishAt) < nowMs + LEAD_MS
}

export interface DetailsProblem {
  readonly field: 'title' | 'description' | 'tags' | 'madeForKids'
  readonly kind: 'empty' | 'tooLong' | 'angleBrackets' | 'undecided'
  /** Of a title or description in another language than its first. */
  readonly language?: string
}

/** What keeps an episode from being published, in the order of the form. */
export function detailsProblems(details: Details): DetailsProblem[] {
  const { tags, localizations, madeForKids } = details
  return [
    ...textProblems(details),
    ...faults([
      ['tags', 'tooLong', tagsLength(tags) > TAGS_LIMIT],
      ['tags', 'angleBrackets', tags.some(hasBrackets)],
      ['madeForKids', 'undecided', madeForKids === undefined],
    ]),
    ...localizations.flatMap(({ language, ...text }) =>
      textProblems(text).map((problem) => ({ ...problem, language })),
    ),
  ]
}

type Fault = readonly [DetailsProblem['field'], DetailsProblem['kind'], boolean]

function textProblems({
  title,
  description,
}: Pick<Details, 'title' | 'description'>): DetailsProblem[] {
  return faults([
    ['title', 'empty', title.trim() === ''],
    ['title', 'tooLong', title.length > TITLE_LIMIT],
    ['title', 'angleBrackets', hasBrackets(title)],
    ['description', 'tooLong', utf8Length(description) > DESCRIPTION_LIMIT],
    ['description', 'angleBrackets', hasBrackets(description)],
  ])
}

function faults(all: readonly Fault[]): DetailsProblem[] {
  return all.flatMap(([field, kind, isFault]) => (isFault ? [{ field, kind }] : []))
}

function hasBrackets(text: string): boolean {
  return /[<>]/.test(text)
}
