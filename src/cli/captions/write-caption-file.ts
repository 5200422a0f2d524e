import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import { type CaptionFile, CaptionFormat } from '#shared/captions/formats/caption-file.ts'
import { writeCaptions } from '#shared/captions/formats/write-captions.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { partialName } from '#main/ffmpeg/partial-name.ts'

/** Throws `captions.unknownFormat` when captions cannot be written under a name: before any work is done for it. */
export function checkFormat(name: string): void {
  formatOf(name)
}

/**
 * Writes captions in the format that the name asks for, in UTF-8; the file appears only when it is whole.
 * Throws `captions.unknownFormat` and `captions.notWritten`.
 */
export async function writeCaptionFile(captions: CaptionFile, to: string): Promise<void> {
  const partial = partialName(to)
  const text = writeCaptions(captions, formatOf(to))
  try {
    await mkdir(dirname(to), { recursive: true })
    await writeFile(partial, text)
    await rename(partial, to)
  } catch (cause) {
    await rm(partial, { force: true })
    throw new FailureError('captions.notWritten', { file: to }, { cause })
  }
}

function formatOf(file: string): CaptionFormat {
  const ending = extname(file).slice(1).toLowerCase()
  const format = CaptionFormat.safeParse(ending === 'ssa' ? 'ass' : ending)
  if (!format.success) {
    throw new FailureError('captions.unknownFormat', { name: basename(file) })
  }
  return format.data
}
