import type { CatalogueRecord } from '../../publishing/details.ts'
import { readRecord } from './read-record.ts'

/** A field of MARC 21: its tag and its subfields in order. */
export interface MarcField {
  readonly tag: string
  readonly subfields: readonly { readonly code: string; readonly value: string }[]
}

/**
 * The record of a work from MARC 21 (loc.gov/marc/bibliographic): title 245 a b n p, persons 100 and 700 a,
 * publisher and year 264 or 260 b c, ISBN any 020 a, call number 852 h, 090, 082 or 050, address 856 u.
 */
export function recordOfMarc(fields: readonly MarcField[]): CatalogueRecord | undefined {
  const values = (tag: string, codes: string) =>
    fields
      .filter((field) => field.tag === tag)
      .map(({ subfields }) =>
        subfields
          .filter(({ code }) => codes.includes(code))
          .map(({ value }) => value.trim())
          .join(' '),
      )
      .filter((value) => value !== '')
  const first = (...places: readonly [string, string][]) =>
    places.flatMap(([tag, codes]) => values(tag, codes))[0]
  return readRecord({
    title: titleOf(fields)?.replace(/ ([/:;=])/g, '$1'),
    authors: [...values('100', 'a'), ...values('110', 'a'), ...values('700', 'a')].map(withoutStop),
    publisher: first(['264', 'b'], ['260', 'b']),
    date: first(['264', 'c'], ['260', 'c']),
    isbn: values('020', 'a').join('; '),
    callNumber: first(['852', 'h'], ['090', 'ab'], ['082', 'a'], ['050', 'ab']),
    url: first(['856', 'u']),
  })
}

/**
 * With the number and the name of a part: other parts are other works. Before them stands a full stop where
 * the record has no mark (ISBD).
 */
function titleOf(fields: readonly MarcField[]): string | undefined {
  return fields
    .find(({ tag }) => tag === '245')
    ?.subfields.filter(({ code, value }) => 'abnp'.includes(code) && value.trim() !== '')
    .reduce((title, { code, value }) => {
      const lacksMark = 'np'.includes(code) && /[^.,:;=/?!]$/.test(title)
      return `${title}${lacksMark ? '.' : ''} ${value.trim()}`
    }, '')
}

/** Names end in a full stop in MARC; an initial keeps its own. */
function withoutStop(name: string): string {
  return name.replace(/(\p{L}{2,})\.$/u, '$1')
}
