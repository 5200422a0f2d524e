import type { CatalogueRecord } from '../../publishing/details.ts'

/** Records as CSL-JSON, as reference managers read it. */
export function writeCsl(records: readonly CatalogueRecord[]): string {
  return `${JSON.stringify(records.map(item), undefined, 2)}\n`
}

function item(record: CatalogueRecord, index: number): object {
  const { title, authors, publisher, year, isbn, callNumber, url } = record
  return {
    ...{ id: `pustaka-${index + 1}`, type: 'book', title },
    author: authors.map(person),
    publisher,
    issued: year === undefined ? undefined : { 'date-parts': [[year]] },
    ISBN: isbn,
    'call-number': callNumber,
    URL: url,
  }
}

/** "Toer, Pramoedya Ananta" is a person's name in order; what has no comma may be an institution's. */
function person(name: string): object {
  const [family = '', ...given] = name.split(', ')
  return family === '' || given.length === 0
    ? { literal: name }
    : { family, given: given.join(', ') }
}
