import { z } from 'zod'
import { CatalogueRecord } from '../../publishing/details.ts'
import { normaliseIsbn } from '../isbn.ts'

/** What a format tells of a work, not yet in order. */
export interface RoughRecord {
  readonly title?: string | undefined
  readonly authors?: readonly (string | undefined)[]
  readonly publisher?: string | undefined
  readonly date?: string | undefined
  /** May name several, and say more beside them. */
  readonly isbn?: string | undefined
  readonly callNumber?: string | undefined
  readonly url?: string | undefined
}

/** A record in order; undefined without a title. What cannot be used (no year, no address) is left out. */
export function readRecord(rough: RoughRecord): CatalogueRecord | undefined {
  const title = tidy(rough.title)
  if (title === '') {
    return undefined
  }
  const year = /\d{4}/.exec(rough.date ?? '')?.[0]
  const parsed = CatalogueRecord.safeParse({
    title,
    authors: (rough.authors ?? []).map(tidy).filter((author) => author !== ''),
    publisher: optional(rough.publisher),
    year: year === undefined ? undefined : Number(year),
    isbn: normaliseIsbn(rough.isbn ?? ''),
    callNumber: optional(rough.callNumber),
    url: webAddress(rough.url),
  })
  return parsed.data
}

function webAddress(text: string | undefined): string | undefined {
  const url = tidy(text)
  return z.url({ protocol: /^https?$/ }).safeParse(url).data
}

function optional(text: string | undefined): string | undefined {
  const tidied = tidy(text)
  return tidied === '' ? undefined : tidied
}

/** Composed letters, single spaces, and no marks with which catalogues end their fields (ISBD). */
function tidy(text = ''): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\s/:;,=]+$/, '')
    .trim()
}
