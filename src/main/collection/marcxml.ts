import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import type { MarcField } from '#shared/collection/formats/read-marc.ts'

const Subfield = z.object({ '@code': z.string().default(''), '#text': z.string().default('') })
const DataField = z.object({
  '@tag': z.string().default(''),
  subfield: z.array(Subfield).default([]),
})
const MarcRecord = z.object({ datafield: z.array(DataField).default([]) })

const LISTS = new Set(['record', 'datafield', 'subfield'])

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  alwaysCreateTextNode: true,
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  isArray: (name) => LISTS.has(name),
})

/** The fields of every record of a MARCXML text, wherever in it they lie; undefined when it is no XML. */
export function readMarcXml(text: string): MarcField[][] | undefined {
  let parsed: unknown
  try {
    parsed = parser.parse(text, true)
  } catch {
    return undefined
  }
  return recordsIn(parsed).map(({ datafield }) =>
    datafield.map((field) => ({
      tag: field['@tag'],
      subfields: field.subfield.map((part) => ({ code: part['@code'], value: part['#text'] })),
    })),
  )
}

/** Exports wrap records in answers of their own: of OAI-PMH or SRU, for one. */
function recordsIn(value: unknown): z.infer<typeof MarcRecord>[] {
  if (Array.isArray(value)) {
    return value.flatMap(recordsIn)
  }
  if (typeof value !== 'object' || value === null) {
    return []
  }
  if ('datafield' in value) {
    const read = MarcRecord.safeParse(value)
    return read.success ? [read.data] : []
  }
  return Object.values(value).flatMap(recordsIn)
}
