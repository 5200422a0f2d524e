import { WARPS } from '#shared/alignment/choose-warp.ts'
import type { SpokenPart } from '#shared/alignment/align.ts'
import type { Found } from '#shared/alignment/exact-times.ts'
import { type AlignedLine, type Alignment, assembleLines } from '#shared/alignment/alignment.ts'
import { type Change, afterEdit, editOf } from '#shared/alignment/changed-lines.ts'
import type { ScriptLine } from '#shared/alignment/script-lines.ts'
import { CancelledError, FailureError } from '#shared/failure/failure.ts'
import { type Ticks, ZERO, add, fromSeconds } from '#shared/time/ticks.ts'
import type { Programs } from '../../ffmpeg/programs.ts'
import type { JobContext } from '../../jobs/runner.ts'
import { Ear } from './ear.ts'
import { type Recording, listen } from './listen.ts'
import { Speech } from './speech.ts'
import { voiceNames } from './voice-names.ts'

export interface AlignRequest {
  /** One after the other; times are told along all of them together. */
  readonly recordings: readonly Recording[]
  readonly lines: readonly ScriptLine[]
  readonly language: string
  /** An alignment of the same recordings with an earlier script: only what changed is compared again. */
  readonly earlier?: Alignment | undefined
}

/** Texts from which the reader's throat is told, and characters of them: half a minute of speech. */
const SAMPLE_TEXTS = 10
const SAMPLE_CHARACTERS = 400

type Context = Pick<JobContext, 'signal' | 'report'>

/**
 * Finds when each line of a script is read, by having eSpeak NG read it and comparing the voices. Everything
 * runs in threads of its own. Throws `script.noVoice`, what decoding throws, or CancelledError.
 */
export async function alignScript(
  programs: Programs,
  request: AlignRequest,
  context: Context,
): Promise<Alignment> {
  const speech = new Speech()
  const stop = () => void speech.close()
  context.signal.addEventListener('abort', stop, { once: true })
  try {
    const voice = await speech.voice(voiceNames(request.language))
    if (!voice) {
      throw new FailureError('script.noVoice', { language: request.language })
    }
    const tools = { programs, speech, voice, context }
    return (await alignChanges(tools, request)) ?? (await alignAll(tools, request))
  } catch (error) {
    throw context.signal.aborted ? new CancelledError() : error
  } finally {
    context.signal.removeEventListener('abort', stop)
    await speech.close()
  }
}

interface Tools {
  readonly programs: Programs
  readonly speech: Speech
  readonly voice: string
  readonly context: Context
}

async function alignAll(tools: Tools, { recordings, lines }: AlignRequest): Promise<Alignment> {
  const range = { start: ZERO, end: lengthOf(recordings) }
  const { aligned, found } = await alignWithin(tools, recordings, lines, range)
  return {
    lines: aligned,
    unscripted: found.unscripted.map(({ start, end }) => ({
      start: fromSeconds(start),
      end: fromSeconds(end),
    })),
  }
}

/** Undefined when there is nothing earlier, or too little of it stands. */
async function alignChanges(
  tools: Tools,
  { recordings, lines, earlier }: AlignRequest,
): Promise<Alignment | undefined> {
  const edit =
    earlier &&
    editOf(
      earlier,
      lines.map(({ text }) => text),
      lengthOf(recordings),
    )
  if (!earlier || !edit) {
    return undefined
  }
  const found = new Map<number, AlignedLine>()
  for (const change of edit.changes) {
    const some = lines.slice(change.firstLine, change.endLine)
    const { aligned } = await alignWithin(tools, recordings, some, change)
    aligned.forEach((line, index) => found.set(change.firstLine + index, line))
  }
  return afterEdit(earlier, edit, found)
}

function lengthOf(recordings: readonly Recording[]): Ticks {
  return recordings.reduce((sum, { duration }) => add(sum, duration), ZERO)
}

async function alignWithin(
  { programs, speech, voice, context }: Tools,
  recordings: readonly Recording[],
  lines: readonly ScriptLine[],
  { start, end }: Pick<Change, 'start' | 'end'>,
): Promise<{ readonly aligned: AlignedLine[]; readonly found: Found }> {
  const { signal, report } = context
  const ear = new Ear()
  const stop = () => void ear.close()
  signal.addEventListener('abort', stop, { once: true })
  try {
    const told = lines.flatMap(({ parts }, line) =>
      parts.map(({ spoken }, part) => ({ line, part, spoken })),
    )
    const texts = told.map(({ spoken }) => spoken)
    const sample = spread(texts)
    const [inWarps] = await Promise.all([
      speech.speakInWarps(voice, sample, WARPS),
      ear.hear(listen(recordings, { programs, signal }), { start, end }, (fraction) =>
        report('reading', fraction * HEARD),
      ),
    ])
    const warp = await ear.throat(inWarps)
    const spoken = await speech.speak(voice, texts, warp, (fraction) =>
      report('speaking', HEARD + fraction * (SPOKEN - HEARD)),
    )
    const parts = told.flatMap(({ line, part }, index): SpokenPart[] => {
      const said = spoken[index]
      return said?.phones.some(({ symbol }) => symbol !== '') ? [{ ...said, line, part }] : []
    })
    const found = await ear.align(parts, (fraction) =>
      report('aligning', SPOKEN + fraction * (1 - SPOKEN)),
    )
    return { aligned: assembleLines(lines, parts, found.heard, start), found }
  } finally {
    signal.removeEventListener('abort', stop)
    await ear.close()
  }
}

/** Some texts from all over the script. */
function spread(texts: readonly string[]): string[] {
  const step = Math.max(1, texts.length / SAMPLE_TEXTS)
  const some: string[] = []
  let characters = 0
  for (let at = 0; at < texts.length && characters < SAMPLE_CHARACTERS; at += step) {
    const text = texts[Math.floor(at)] ?? ''
    some.push(text)
    characters += text.length
  }
  return some
}

/** Parts of the work, by the time they usually take. */
const HEARD = 0.2
const SPOKEN = 0.5
