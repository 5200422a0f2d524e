import type { MarcField } from '#shared/collection/formats/read-marc.ts'

/** Ends of a record, a field and a subfield (ISO 2709). */
const RECORD_END = 0x1d
const FIELD_END = 0x1e
const SUBFIELD = '\u001f'

/** Records of ISO 2709 begin with their length, and their directory ends where the leader says. */
export function isIso2709(bytes: Buffer): boolean {
  const leader = bytes.subarray(0, 24).toString('latin1')
  return /^\d{5}.{7}\d{5}/s.test(leader) && bytes[Number(leader.slice(12, 17)) - 1] === FIELD_END
}

export type MarcEncoding = 'utf-8' | 'marc-8'

/**
 * How the letters of a file are written. MARC 21 says so in the leader's tenth place: `a` for UTF-8, blank for
 * MARC-8. Many programs leave it blank and write UTF-8 all the same, so that is looked at first.
 */
export function marcEncoding(bytes: Buffer): MarcEncoding {
  return bytes[9] === 0x61 || isUtf8(bytes) ? 'utf-8' : 'marc-8'
}

/** The fields of every record. `decode` reads letters; what lies outside of the file is left out. */
export function readIso2709(bytes: Buffer, decode: (part: Buffer) => string): MarcField[][] {
  return recordsOf(bytes).map((record) => {
    const base = Number(record.subarray(12, 17).toString('latin1'))
    const directory = record.subarray(24, base - 1).toString('latin1')
    const entries = directory.match(/\d{3}\d{9}/g) ?? []
    return entries.map((entry) => {
      const start = base + Number(entry.slice(7))
      const field = record.subarray(start, start + Number(entry.slice(3, 7)) - 1)
      return { tag: entry.slice(0, 3), subfields: subfieldsOf(decode(field)) }
    })
  })
}

/** By their ends, not by the lengths in their leaders, which are wrong where an export changed letters. */
function recordsOf(bytes: Buffer): Buffer[] {
  const records: Buffer[] = []
  let start = 0
  for (let end = bytes.indexOf(RECORD_END); end >= 0; end = bytes.indexOf(RECORD_END, start)) {
    const record = bytes.subarray(start, end)
    const at = record.findIndex((byte) => byte >= 0x30 && byte <= 0x39)
    records.push(record.subarray(Math.max(0, at)))
    start = end + 1
  }
  return records
}

function subfieldsOf(text: string): MarcField['subfields'] {
  return text
    .split(SUBFIELD)
    .slice(1)
    .map((part) => ({ code: part.charAt(0), value: part.slice(1) }))
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
