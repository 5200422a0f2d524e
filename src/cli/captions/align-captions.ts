import { resolve } from 'node:path'
import type { AlignedLine, Alignment } from '#shared/alignment/alignment.ts'
import { cuesOfScript } from '#shared/captions/cues-of-script.ts'
import { readingProfile } from '#shared/captions/reading-problems.ts'
import { fileOf } from '#shared/captions/formats/caption-file.ts'
import { FailureError } from '#shared/failure/failure.ts'
import type { Translate } from '#shared/i18n/create-translator.ts'
import type { TimeRange } from '#shared/time/range.ts'
import { ZERO, toMilliseconds } from '#shared/time/ticks.ts'
import { formatClock } from '#shared/time/timecode.ts'
import { alignScript } from '#main/captions/align/align-script.ts'
import { readScriptFile } from '#main/captions/read-script-file.ts'
import { probe } from '#main/ffmpeg/probe.ts'
import { findPrograms } from '#main/ffmpeg/programs.ts'
import { untilStopped } from '../interrupt.ts'
import { type CommonOptions, translator } from '../open.ts'
import { endProgress, tellProgress } from '../tell.ts'
import { checkFormat, writeCaptionFile } from './write-caption-file.ts'

export interface AlignOptions extends CommonOptions {
  readonly media: string
  readonly script: string
  readonly language: string
  readonly out: string
  readonly oneCuePerLine?: boolean
  readonly json?: boolean
}

/** Finds when each line of a script is read and writes captions. Ctrl+C cancels in good order. */
export async function alignCaptions(options: AlignOptions): Promise<void> {
  const translate = translator(options)
  checkFormat(options.out)
  const lines = await readScriptFile(options.script)
  const programs = await findPrograms(process.env)
  const { audio, duration } = await probe(programs, options.media)
  if (!audio) {
    throw new FailureError('script.noSound', { name: options.media })
  }
  const recordings = [{ sounds: [{ file: resolve(options.media), offset: ZERO }], duration }]
  const alignment = await untilStopped((signal) =>
    alignScript(
      programs,
      { recordings, lines, language: options.language },
      { signal, report: (phase, progress) => tellProgress({ phase, progress }, translate) },
    ),
  )
  endProgress()
  await write(options, alignment)
  if (options.json) {
    process.stdout.write(`${JSON.stringify(asJson(alignment))}\n`)
  } else {
    tell(options, alignment, translate)
  }
}

async function write({ out, oneCuePerLine }: AlignOptions, alignment: Alignment): Promise<void> {
  const cues = cuesOfScript(alignment, readingProfile('podcast'), oneCuePerLine)
  await writeCaptionFile(fileOf(cues, 'vtt'), resolve(out))
}

function asJson({ lines, unscripted }: Alignment) {
  return {
    lines: lines.map(({ text, reading, repeats }) => ({
      text,
      startMs: reading && toMilliseconds(reading.start),
      endMs: reading && toMilliseconds(reading.end),
      confidence: reading ? Math.round(reading.confidence * 1000) / 1000 : 0,
      ...(repeats.length > 0 ? { repeats: repeats.map(inMilliseconds) } : {}),
    })),
    unscripted: unscripted.map(inMilliseconds),
  }
}

function inMilliseconds({ start, end }: TimeRange) {
  return { startMs: toMilliseconds(start), endMs: toMilliseconds(end) }
}

/** Says what a person has to look at. */
function tell({ out }: AlignOptions, { lines, unscripted }: Alignment, translate: Translate): void {
  const say = (text: string) => process.stdout.write(`${text}\n`)
  const texts = (isMeant: (line: AlignedLine) => boolean) =>
    lines.filter(isMeant).map(({ text }) => text)
  const read = lines.filter(({ reading }) => reading).length
  say(translate('recipes.cli.aligned', { read, count: lines.length, file: out }))
  const missing = texts(({ reading }) => reading === null)
  if (missing.length > 0) {
    const values = { count: missing.length, lines: missing.join(' / ') }
    say(translate('recipes.warning.linesNotRead', values))
  }
  const doubtful = texts(({ reading }) => reading !== null && reading.confidence < 0.5)
  if (doubtful.length > 0) {
    const values = { count: doubtful.length, lines: doubtful.join(' / ') }
    say(translate('recipes.warning.linesDoubtful', values))
  }
  const twice = texts(({ repeats }) => repeats.length > 0)
  if (twice.length > 0) {
    say(translate('recipes.cli.twice', { lines: twice.join(' / ') }))
  }
  if (unscripted.length > 0) {
    const ranges = unscripted.map(({ start, end }) => `${formatClock(start)}–${formatClock(end)}`)
    say(translate('recipes.cli.foreign', { ranges: ranges.join(', ') }))
  }
}
