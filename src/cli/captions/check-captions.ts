import { cuesOf } from '#shared/captions/formats/caption-file.ts'
import {
  READING_PROFILES,
  type ReadingProfileName,
  captionProblems,
} from '#shared/captions/reading-problems.ts'
import { readCaptionFile } from '#main/captions/read-caption-file.ts'
import { formatPosition } from '#shared/time/timecode.ts'
import { toMilliseconds } from '#shared/time/ticks.ts'
import { type CommonOptions, translator } from '../open.ts'
import { tellProblems } from './tell-problems.ts'

export interface CheckOptions extends CommonOptions {
  readonly json?: boolean
  readonly profile?: ReadingProfileName
}

/** What a caption file has wrong with it ends the program with this. */
const NOT_GOOD = 1

/** Says what cannot be read of a caption file and what is hard to read of it. Throws as `readCaptionFile` does. */
export async function checkCaptions(name: string, options: CheckOptions): Promise<void> {
  const { file, problems, encoding } = await readCaptionFile(name)
  const cues = cuesOf(file)
  const reading = captionProblems(cues, READING_PROFILES[options.profile ?? 'adult'])
  if (problems.length + reading.length > 0) {
    process.exitCode = NOT_GOOD
  }
  const placed = reading.map(({ cueId, kind }) => {
    const cue = cues.find(({ id }) => id === cueId)
    return { cue: Number(cueId), startMs: cue ? toMilliseconds(cue.start) : 0, kind }
  })
  if (options.json) {
    const found = { format: file.format, encoding, cues: cues.length, problems, reading: placed }
    process.stdout.write(`${JSON.stringify(found)}\n`)
    return
  }
  const translate = translator(options)
  tellProblems(problems, translate)
  for (const { cueId, kind } of reading) {
    const start = cues.find(({ id }) => id === cueId)?.start
    const at = start === undefined ? '' : formatPosition(start)
    const hard = translate(`recipes.cli.hardToRead.${kind}`)
    process.stdout.write(`${at}  ${hard}\n`)
  }
  process.stdout.write(`${translate('captions.file.imported', { count: cues.length })}\n`)
}
