import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { readCsl } from '#shared/collection/formats/read-csl.ts'
import { recordOfMarc } from '#shared/collection/formats/read-marc.ts'
import { isRis, readRis } from '#shared/collection/formats/read-ris.ts'
import { FailureError } from '#shared/failure/failure.ts'
import type { CatalogueRecord } from '#shared/publishing/details.ts'
import { isIso2709, marcEncoding, readIso2709 } from './iso2709.ts'
import { readMarcXml } from './marcxml.ts'

/** A text and the encoding it was found to be in. */
export type DecodeText = (bytes: Buffer) => { readonly text: string; readonly encoding: string }

export interface RecordsRead {
  readonly records: readonly CatalogueRecord[]
  readonly encoding: string
}

/** More than any catalogue exports for one programme; it is read whole. */
const MOST_BYTES = 20_000_000

/**
 * Reads a file of catalogue records in RIS, CSL-JSON, MARCXML or ISO 2709, told apart by what is in it. Throws
 * `records.unreadable` when it is none of them, `records.marc8` when its letters are in MARC-8, and
 * `records.none` when no record in it has a title.
 */
export async function readRecordsFile(file: string, decode: DecodeText): Promise<RecordsRead> {
  const name = basename(file)
  const bytes = await bytesOf(file).catch((cause: unknown) => {
    throw new FailureError('records.unreadable', { name }, { cause })
  })
  const read = isIso2709(bytes) ? readMarc(bytes, decode, name) : readText(bytes, decode)
  if (!read) {
    throw new FailureError('records.unreadable', { name })
  }
  if (read.records.length === 0) {
    throw new FailureError('records.none', { name })
  }
  return read
}

async function bytesOf(file: string): Promise<Buffer> {
  const { size } = await stat(file)
  if (size > MOST_BYTES) {
    throw new Error(`${size} bytes are too many`)
  }
  return await readFile(file)
}

function readMarc(bytes: Buffer, decode: DecodeText, name: string): RecordsRead {
  if (marcEncoding(bytes) === 'marc-8') {
    throw new FailureError('records.marc8', { name })
  }
  const { encoding } = decode(bytes)
  const decoder = new TextDecoder(encoding)
  const records = readIso2709(bytes, (part) => decoder.decode(part))
  return { records: records.flatMap((fields) => recordOfMarc(fields) ?? []), encoding }
}

function readText(bytes: Buffer, decode: DecodeText): RecordsRead | undefined {
  const { text, encoding } = xmlText(bytes) ?? decode(bytes)
  const begun = text.replace(/^\uFEFF/, '').trimStart()
  if (begun.startsWith('<')) {
    const records = readMarcXml(begun)
    return records && { records: records.flatMap((fields) => recordOfMarc(fields) ?? []), encoding }
  }
  if (isRis(begun)) {
    return { records: readRis(begun), encoding }
  }
  const records = readCsl(begun)
  return records && { records, encoding }
}

/** XML says in its first line how it is written; a file that says nothing, or lies, is looked at. */
function xmlText(bytes: Buffer): ReturnType<DecodeText> | undefined {
  const head = bytes.subarray(0, 100).toString('latin1')
  const encoding = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1]?.toLowerCase()
  if (encoding === undefined || encoding === 'utf-8') {
    return undefined
  }
  try {
    return { text: new TextDecoder(encoding).decode(bytes), encoding }
  } catch {
    return undefined
  }
}
