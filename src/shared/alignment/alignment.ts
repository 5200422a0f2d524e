import { type Ticks, add, fromSeconds } from '../time/ticks.ts'
import type { TimeRange } from '../time/range.ts'
import { LEAST_CONFIDENCE, readingConfidence } from './confidence.ts'
import { type HeardPart, type Reading, chooseReadings, readingsOf } from './readings.ts'
import type { ScriptLine } from './script-lines.ts'
import type { SpokenWord } from './reference.ts'

/** A word of a line, by its offsets in the line's text, from when to when it is heard. */
export interface AlignedWord extends TimeRange {
  readonly from: number
  readonly to: number
}

/** One reading of a line. */
export interface AlignedReading extends TimeRange {
  readonly words: readonly AlignedWord[]
  /** 0 to 1; below a half it wants a look. */
  readonly confidence: number
}

/** A line of the script with the reading that counts, none when it was not read. */
export interface AlignedLine {
  readonly text: string
  readonly reading: AlignedReading | null
  /** Other times the same line was read, in order. */
  readonly repeats: readonly AlignedReading[]
}

/** A script and when it is heard. */
export interface Alignment {
  readonly lines: readonly AlignedLine[]
  /** Sound that is not in the script: music, ad-libs. */
  readonly unscripted: readonly TimeRange[]
}

/** A part of the script and the words the synthesiser said of it; offsets in the part. */
export interface KnownPart {
  readonly line: number
  readonly part: number
  readonly words: readonly SpokenWord[]
}

/** Puts what was heard together line by line. Times are given `offset` later. */
export function assembleLines(
  lines: readonly ScriptLine[],
  known: readonly KnownPart[],
  heard: readonly HeardPart[],
  offset: Ticks,
): AlignedLine[] {
  const readings = readingsOf(heard)
  const chosen = chooseReadings(readings)
  const words = new Map(known.map((part) => [`${part.line}/${part.part}`, part.words]))
  const told = readings.map((reading) => tell(reading, lines[reading.line], words, offset))
  const sureOf = Map.groupBy(
    [...readings.keys()].filter((index) => (told[index]?.confidence ?? 0) >= LEAST_CONFIDENCE),
    (index) => readings[index]?.line ?? -1,
  )
  return lines.map(({ text }, line) => {
    const sure = sureOf.get(line) ?? []
    const main = sure.find((index) => chosen.has(index)) ?? sure.at(-1)
    return {
      text,
      reading: main === undefined ? null : (told[main] ?? null),
      repeats: sure.flatMap((index) => (index === main ? [] : (told[index] ?? []))),
    }
  })
}

function tell(
  reading: Reading,
  line: ScriptLine | undefined,
  words: ReadonlyMap<string, readonly SpokenWord[]>,
  offset: Ticks,
): AlignedReading {
  const at = (seconds: number) => add(fromSeconds(seconds), offset)
  const parts = line?.parts ?? []
  return {
    start: at(reading.parts[0]?.start ?? 0),
    end: at(reading.parts.at(-1)?.end ?? 0),
    words: reading.parts.flatMap((part) => {
      const from = parts[part.part]?.from ?? 0
      const spoken = words.get(`${part.line}/${part.part}`) ?? []
      return spoken.map((word, index) => ({
        from: from + word.from,
        to: from + word.to,
        start: at(part.words[index]?.start ?? part.end),
        end: at(part.words[index]?.end ?? part.end),
      }))
    }),
    confidence: readingConfidence(
      reading,
      parts.map(({ spoken }) => spoken.trim().length),
    ),
  }
}
