import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type ParsedCaptions, parseCaptions } from '#shared/captions/parse-captions.ts'
import { FailureError } from '#shared/failure/failure.ts'

/**
 * Reads an SRT or WebVTT file in UTF-8, UTF-16 or Windows-1252.
 * Throws `captions.unreadable` when it is not one, `captions.none` when nothing in it can be used.
 */
export async function readCaptionFile(file: string): Promise<ParsedCaptions> {
  const name = basename(file)
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new FailureError('captions.unreadable', { name }, { cause })
  })
  const parsed = parseCaptions(decode(bytes))
  if (!parsed) {
    throw new FailureError('captions.unreadable', { name })
  }
  if (parsed.cues.length === 0) {
    throw new FailureError('captions.none', { name })
  }
  return parsed
}

function decode(bytes: Buffer): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) {
    return new TextDecoder('utf-16le').decode(bytes)
  }
  if (first === 0xfe && second === 0xff) {
    return new TextDecoder('utf-16be').decode(bytes)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes) // old subtitle programs write this
  }
}
