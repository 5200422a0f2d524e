import type { CatalogueRecord } from '../../publishing/details.ts'

/** Records as RIS, as reference managers and catalogues read it; in UTF-8. */
export function writeRis(records: readonly CatalogueRecord[]): string {
  return records.map(reference).join('')
}

function reference(record: CatalogueRecord): string {
  const { title, authors, publisher, year, isbn, callNumber, url } = record
  const fields: readonly (readonly [tag: string, value: string | number | undefined])[] = [
    ['TY', 'BOOK'],
    ['TI', title],
    ...authors.map((author) => ['AU', author] as const),
    ['PB', publisher],
    ['PY', year],
    ['SN', isbn],
    ['CN', callNumber],
    ['UR', url],
    ['ER', ''],
  ]
  return fields
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${String(value).replace(/\s+/g, ' ')}\r\n`)
    .join('')
}
