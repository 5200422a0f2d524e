import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ReadCaptions } from '#shared/captions/formats/caption-file.ts'
import { readCaptions } from '#shared/captions/formats/read-captions.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { decodeText } from './decode-text.ts'

/** What a caption file holds, and how its letters were written. */
export interface CaptionFileRead extends ReadCaptions {
  readonly encoding: string
}

/**
 * Reads a file of SubRip, WebVTT or ASS in any common encoding, as far as it can be read.
 * Throws `captions.unreadable` when it is none, `captions.none` when nothing in it can be used.
 */
export async function readCaptionFile(file: string): Promise<CaptionFileRead> {
  const name = basename(file)
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new FailureError('captions.unreadable', { name }, { cause })
  })
  const { text, encoding } = decodeText(bytes)
  const read = readCaptions(text)
  if (!read) {
    throw new FailureError('captions.unreadable', { name })
  }
  if (read.file.cues.length === 0) {
    throw new FailureError('captions.none', { name })
  }
  return { ...read, encoding }
}
