import { readCaptionFile } from '#main/captions/read-caption-file.ts'
import { type CommonOptions, translator } from '../open.ts'
import { tellProblems } from './tell-problems.ts'
import { checkFormat, writeCaptionFile } from './write-caption-file.ts'

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
  checkFormat(to)
  const { file, problems } = await readCaptionFile(from)
  await writeCaptionFile(file, to)
  tellProblems(problems, translate)
  const made = translate('captions.file.imported', { count: file.cues.length })
  process.stdout.write(`${made}\n${translate('recipes.cli.made', { file: to })}\n`)
}
