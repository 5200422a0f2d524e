import type { SourceCue } from '../captions/cue.ts'
import { goesOn } from '../editing/cuts.ts'
import { type Timeline, isBlank, placedClips } from '../editing/timeline.ts'
import type { TimeRange } from '../time/range.ts'
import { type Ticks, earlier, later, ticks } from '../time/ticks.ts'
import { type SourceWord, sourceWords } from './source-words.ts'

/** A part of the edited episode in which one recording goes on, in edited time. */
export interface Stretch extends TimeRange {
  readonly assetId: string
  /** What of the recording plays at its start. */
  readonly from: Ticks
}

/** A word of the edited episode, in edited time. */
export interface HeardWord extends TimeRange {
  readonly source: SourceWord
  /** The stretch it is heard in, by its number. */
  readonly stretch: number
  readonly middle: Ticks
}

/** Everything that is said in the edited episode, in order. */
export interface Transcript {
  readonly words: readonly HeardWord[]
  readonly stretches: readonly Stretch[]
}

/** Some words that follow each other, by their numbers: from the first up to, not including, `to`. */
export interface WordRange {
  readonly from: number
  readonly to: number
}

/** The words as they are heard after every cut. A word belongs to the clip in which its middle is heard. */
export function transcriptOf(cues: readonly SourceCue[], timeline: Timeline): Transcript {
  const known = sourceWords(cues)
  const stretches = stretchesOf(timeline)
  const words = stretches.flatMap((stretch, number) => {
    const { start, end, from } = stretch
    const edited = (time: Ticks) => ticks(time - from + start)
    const source = { start: from, end: ticks(from + end - start) }
    return (known.get(stretch.assetId)?.within(source) ?? [])
      .filter(({ middle }) => middle >= source.start && middle < source.end)
      .map((word) => ({
        source: word,
        stretch: number,
        start: edited(later(word.start, source.start)),
        end: edited(earlier(word.end, source.end)),
        middle: edited(word.middle),
      }))
  })
  return { words, stretches }
}

function stretchesOf(timeline: Timeline): Stretch[] {
  const stretches: Stretch[] = []
  for (const [index, { clip, start, end }] of placedClips(timeline).entries()) {
    const last = stretches.at(-1)
    if (last && goesOn(timeline.clips[index - 1], clip)) {
      stretches[stretches.length - 1] = { ...last, end }
    } else if (!isBlank(clip)) {
      stretches.push({ assetId: clip.assetId, from: clip.start, start, end })
    }
  }
  return stretches
}
