import type { CatalogueRecord } from '../../publishing/details.ts'
import { readRecord } from './read-record.ts'

/** Two letters, two spaces, a hyphen (RIS, Research Information Systems); some programs leave a space out. */
const LINE = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/

export function isRis(text: string): boolean {
  return /^TY {1,2}- /m.test(text)
}

/** Every reference of a RIS file; those without a title are left out. */
export function readRis(text: string): CatalogueRecord[] {
  return references(text).flatMap((fields) => {
    const first = (...tags: string[]) => tags.map((tag) => fields.get(tag)?.[0]).find(Boolean)
    const record = readRecord({
      title: first('TI', 'T1', 'BT', 'CT'),
      authors: [...(fields.get('AU') ?? []), ...(fields.get('A1') ?? [])],
      publisher: first('PB'),
      date: first('PY', 'Y1', 'DA'),
      isbn: fields.get('SN')?.join('; '),
      callNumber: first('CN', 'AN'),
      url: first('UR', 'L1'),
    })
    return record ? [record] : []
  })
}

function references(text: string): Map<string, string[]>[] {
  const all: Map<string, string[]>[] = []
  let last: string[] | undefined
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, tag, value = ''] = LINE.exec(line) ?? []
    if (tag === 'TY') {
      all.push(new Map())
    }
    const fields = all.at(-1)
    if (tag === undefined) {
      // What does not begin with a tag goes on with the line before.
      if (last?.length && line.trim() !== '') {
        last.push(`${last.pop()} ${line.trim()}`)
      }
    } else if (fields) {
      last = [...(fields.get(tag) ?? []), value.trim()]
      fields.set(tag, last)
    }
  }
  return all
}
