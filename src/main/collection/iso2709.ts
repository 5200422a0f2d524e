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

/** The fields of every record. `decode` reads letters; a field that cannot be told for certain is left out. */
export function readIso2709(bytes: Buffer, decode: (part: Buffer) => string): MarcField[][] {
  return recordsOf(bytes).map((record) =>
    fieldsOf(record).map(({ tag, bytes: field }) => ({
      tag,
      subfields: subfieldsOf(decode(field)),
    })),
  )
}

interface RawField {
  readonly tag: string
  readonly bytes: Buffer
}

/**
 * A directory that is right is believed: it may have an order of its own, and leave out what was deleted.
 * Where an export changed letters its lengths are wrong, but fields still follow each other as it tells.
 */
function fieldsOf(record: Buffer): RawField[] {
  const base = record.indexOf(FIELD_END) + 1
  const fields = record.subarray(base)
  const directory = directoryOf(record.subarray(24, base - 1))
  const right = directory.filter((entry) => isRight(entry, record, base))
  const pieces = piecesOf(fields)
  if (right.length === directory.length || pieces.length !== directory.length) {
    return right.map(({ tag, start, end }) => ({ tag, bytes: fields.subarray(start, end) }))
  }
  return directory
    .toSorted((a, b) => a.start - b.start)
    .map(({ tag }, at) => ({ tag, bytes: pieces[at] ?? Buffer.alloc(0) }))
}

interface DirectoryEntry {
  readonly tag: string
  readonly start: number
  /** Where the field's own end stands. */
  readonly end: number
}

/** Twelve bytes each; tags may be letters. */
function directoryOf(bytes: Buffer): DirectoryEntry[] {
  const entries = bytes.toString('latin1').match(/.{12}/gs) ?? []
  return entries.map((entry) => {
    const start = Number(entry.slice(7))
    return { tag: entry.slice(0, 3), start, end: start + Number(entry.slice(3, 7)) - 1 }
  })
}

/** Whether an entry points at what stands between two ends. */
function isRight({ start, end }: DirectoryEntry, record: Buffer, base: number): boolean {
  const isEnd = (at: number) => record[base + at] === FIELD_END
  return end >= start && isEnd(start - 1) && isEnd(end)
}

/** What stands between ends; some programs leave out the last. */
function piecesOf(fields: Buffer): Buffer[] {
  const end = String.fromCharCode(FIELD_END)
  const pieces = fields.toString('latin1').split(end)
  const whole = pieces.at(-1) === '' ? pieces.slice(0, -1) : pieces
  return whole.map((piece) => Buffer.from(piece, 'latin1'))
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
