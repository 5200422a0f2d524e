import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { CaptionFormat } from '#shared/captions/formats/caption-file.ts'
import { writeCaptions } from '#shared/captions/formats/write-captions.ts'
import { FailureError } from '#shared/failure/failure.ts'
import { readCaptionFile } from '#main/captions/read-caption-file.ts'
import { partialName } from '#main/ffmpeg/partial-name.ts'
import { type CommonOptions, translator } from '../open.ts'
import { tellProblems } from './tell-problems.ts'

/**
 * Writes a caption file in the format that the new name asks for, in UTF-8; the new file appears only when it
 * is whole. Throws `captions.unknownFormat` and as `readCaptionFile` does.
 */
export async function convertCaptions(
  from: string,
  to: string,
  options: CommonOptions,
): Promise<void> {
  const translate = translator(options)
  const format = formatOf(to)
  const { file, problems } = await readCaptionFile(from)
  const partial = partialName(to)
  try {
    await writeFile(partial, writeCaptions(file, format))
    await rename(partial, to)
  } catch (cause) {
    await rm(partial, { force: true })
    throw new FailureError('captions.notWritten', { file: to }, { cause })
  }
  tellProblems(problems, translate)
  const made = translate('captions.file.imported', { count: file.cues.length })
  process.stdout.write(`${made}\n${translate('recipes.cli.made', { file: to })}\n`)
}

function formatOf(file: string): CaptionFormat {
  const ending = extname(file).slice(1).toLowerCase()
  const format = CaptionFormat.safeParse(ending === 'ssa' ? 'ass' : ending)
  if (!format.success) {
    throw new FailureError('captions.unknownFormat', { name: basename(file) })
  }
  return format.data
}
