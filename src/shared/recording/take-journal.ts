import { z } from 'zod'
import { ChosenSource } from './capture-settings.ts'
import { Marker } from './marker.ts'

/** A source as it is recorded in one take. `key` names its files. Instants are milliseconds, UTC. */
export const TakeTrack = z.object({ key: z.string(), source: ChosenSource })
export type TakeTrack = z.infer<typeof TakeTrack>

/** What is known when a take begins; the first line of its journal. */
export const TakeBeginning = z.object({
  kind: z.literal('take'),
  takeId: z.string(),
  episodeId: z.string(),
  number: z.number().int(),
  startedAtMs: z.number(),
  tracks: z.array(TakeTrack),
})
export type TakeBeginning = z.infer<typeof TakeBeginning>

/** Between two pauses everything is recorded at one go: a stretch. */
const StretchBegins = z.object({
  kind: z.literal('stretch'),
  stretch: z.number().int(),
  goMs: z.number(),
})

const StretchEnds = z.object({
  kind: z.literal('stretchEnd'),
  stretch: z.number().int(),
  endMs: z.number(),
})

/** A file that begins: sound has one a stretch, a picture one more each time its capture began anew. */
const FileBegins = z.object({
  kind: z.literal('file'),
  stretch: z.number().int(),
  track: z.string(),
  file: z.string(),
  /** When its first sample or frame was captured. */
  startedAtMs: z.number(),
})
export type JournalFile = z.infer<typeof FileBegins>

const MarkerSet = z.object({ kind: z.literal('marker'), marker: Marker })

/** A device that went away and, with `until`, when it was there again. */
const SourceLost = z.object({ kind: z.literal('lost'), track: z.string(), atMs: z.number() })

export const StopReason = z.enum(['person', 'disk', 'writer', 'suspend', 'quit'])
export type StopReason = z.infer<typeof StopReason>

const Stopped = z.object({ kind: z.literal('stopped'), reason: StopReason })

/** One line of a take's journal. Lines are only added, each written to disk before going on. */
export const JournalEntry = z.discriminatedUnion('kind', [
  TakeBeginning,
  StretchBegins,
  StretchEnds,
  FileBegins,
  MarkerSet,
  SourceLost,
  Stopped,
])
export type JournalEntry = z.infer<typeof JournalEntry>

export interface JournalStretch {
  readonly goMs: number
  /** Undefined when the program ended first. */
  readonly endMs: number | undefined
  readonly files: readonly JournalFile[]
}

/** A journal read as a whole. */
export interface TakeJournal {
  readonly beginning: TakeBeginning
  readonly stretches: readonly JournalStretch[]
  readonly markers: readonly Marker[]
  /** Keys of tracks whose device went away for a while. */
  readonly lost: readonly string[]
  readonly reason: StopReason | undefined
}

/**
 * Reads a journal, as far as it goes: the last line may have been cut off by a crash, and nothing that
 * follows an unreadable line counts. Undefined when not even the first line can be read.
 */
export function readJournal(text: string): TakeJournal | undefined {
  const entries: JournalEntry[] = []
  for (const line of text.split('\n')) {
    const entry = readEntry(line)
    if (!entry) {
      break
    }
    entries.push(entry)
  }
  const [beginning] = entries
  if (beginning?.kind !== 'take') {
    return undefined
  }
  return {
    beginning,
    stretches: stretchesIn(entries),
    markers: entries.flatMap((entry) => (entry.kind === 'marker' ? [entry.marker] : [])),
    lost: [...new Set(entries.flatMap((entry) => (entry.kind === 'lost' ? [entry.track] : [])))],
    reason: entries.find((entry) => entry.kind === 'stopped')?.reason,
  }
}

export function writeEntry(entry: JournalEntry): string {
  return `${JSON.stringify(entry)}\n`
}

function readEntry(line: string): JournalEntry | undefined {
  try {
    return JournalEntry.safeParse(JSON.parse(line)).data
  } catch {
    return undefined // cut off in the middle, or the empty text after the last line end
  }
}

function stretchesIn(entries: readonly JournalEntry[]): JournalStretch[] {
  return entries.flatMap((entry) => {
    if (entry.kind !== 'stretch') {
      return []
    }
    const { stretch, goMs } = entry
    const isEnd = (other: JournalEntry) => other.kind === 'stretchEnd' && other.stretch === stretch
    const end = entries.find(isEnd)
    const files = entries.filter(
      (other): other is JournalFile => other.kind === 'file' && other.stretch === stretch,
    )
    return [{ goMs, endMs: end?.kind === 'stretchEnd' ? end.endMs : undefined, files }]
  })
}
