import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type ParsedCaptions, parseCaptions } from '#shared/captions/parse-captions.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { decodeText } from './decode-text.ts'

/**
 * Reads an SRT or WebVTT file in UTF-8, UTF-16 or Windows-1252.
 * Throws `captions.unreadable` when it is not one, `captions.none` when nothing in it can be used.
 */
export async function readCaptionFile(file: string): Promise<ParsedCaptions> {
  const name = basename(file)
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new FailureError('captions.unreadable', { name }, { cause })
  })
  const parsed = parseCaptions(decodeText(bytes))
  if (!parsed) {
    throw new FailureError('captions.unreadable', { name })
  }
  if (parsed.cues.length === 0) {
    throw new FailureError('captions.none', { name })
  }
  return parsed
}
