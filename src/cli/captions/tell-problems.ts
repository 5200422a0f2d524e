import type { CaptionFileProblem } from '#shared/captions/contract.ts'
import type { Translate } from '#shared/i18n/create-translator.ts'

/** What could not be read of a caption file, a sentence a line. */
export function tellProblems(problems: readonly CaptionFileProblem[], translate: Translate): void {
  for (const { kind, line } of problems) {
    process.stderr.write(`${translate(`captions.file.${kind}`, { line })}\n`)
  }
}
