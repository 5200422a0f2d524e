import type { CatalogueRecord } from './details.ts'

/** A catalogue record on one line: authors, title, publisher, year, ISBN, call number. */
export function creditLine(record: CatalogueRecord): string {
  const isbn = record.isbn && `ISBN ${record.isbn}`
  return [
    record.authors.join(', '),
    record.title,
    record.publisher,
    record.year,
    isbn,
    record.callNumber,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('. ')
}
