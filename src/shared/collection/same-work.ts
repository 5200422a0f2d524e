import type { CatalogueRecord } from '../publishing/details.ts'
import { normaliseIsbn } from './isbn.ts'

/** What tells one work from another. */
export interface WorkKeys {
  /** 13 digits; undefined where the record names none, or a wrong one. */
  readonly isbn: string | undefined
  /** Title and first author, as they sound. */
  readonly title: string
}

export function workKeys({ isbn, title, authors }: CatalogueRecord): WorkKeys {
  return {
    isbn: isbn === undefined ? undefined : normaliseIsbn(isbn),
    title: `${fold(title)}|${foldName(authors[0] ?? '')}`,
  }
}

/**
 * Whether two records are of the same work: by ISBN where both have one, otherwise by title and first author,
 * however they were typed or wherever they were imported from.
 */
export function isSameWork(a: WorkKeys, b: WorkKeys): boolean {
  return a.isbn !== undefined && b.isbn !== undefined ? a.isbn === b.isbn : a.title === b.title
}

/** Two records of the same work in one: what the first leaves open comes from the second. */
export function joinRecords(first: CatalogueRecord, second: CatalogueRecord): CatalogueRecord {
  const said = Object.entries(first).filter(
    ([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0),
  )
  return { ...second, ...Object.fromEntries(said) }
}

/** Without accents, capitals, punctuation and the spaces that go with it. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** "Toer, Pramoedya Ananta" and "Pramoedya Ananta Toer" are one person. */
function foldName(name: string): string {
  return fold(name).split(' ').toSorted().join(' ')
}
