import { withoutBrackets } from './description-blocks.ts'
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

/** The credit lines of those works that a text does not name yet, one below the other. */
export function creditsNotIn(text: string, records: readonly CatalogueRecord[]): string {
  return records
    .filter((record) => !isNamedIn(text, record))
    .map(creditLine)
    .join('\n')
}

/** A title by itself may be a common word: it counts only where it is a line of its own. */
function isNamedIn(text: string, record: CatalogueRecord): boolean {
  const lines = text.split('\n').map((line) => line.replace(LABEL, '').trim())
  return spellings(record).some((credit) =>
    creditLine(record) === record.title ? lines.includes(credit) : text.includes(credit),
  )
}

/** One word or two and a colon at the start of a line. */
const LABEL = /^\s*\S+(?:\s+\S+)?:\s*/

/**
 * A text without the lines that only name these works, as a template writes them, also behind a label such
 * as “Buku:”. What is part of a sentence stays.
 */
export function withoutCredits(text: string, records: readonly CatalogueRecord[]): string {
  const lines = records.flatMap(spellings).toSorted((a, b) => b.length - a.length)
  return text
    .split('\n')
    .filter((line) => {
      const said = line.replace(LABEL, '').trim()
      return said === '' || !(lines.includes(said) || lines.includes(line.trim()))
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** As it is, and as a description of YouTube can have it. */
function spellings(record: CatalogueRecord): string[] {
  const line = creditLine(record)
  return line === '' ? [] : [...new Set([line, withoutBrackets(line)])]
}
