import { cutRanges } from '../editing/cut-range.ts'
import type { Timeline } from '../editing/timeline.ts'
import { type Heard, rangeOfWords } from './range-of-words.ts'
import type { Transcript, WordRange } from './transcript.ts'

/**
 * Takes words out of the edited episode, cut in the pauses around them. Those that follow each other are taken
 * out together, with the pauses between them.
 */
export function cutWords(
  timeline: Timeline,
  transcript: Transcript,
  { words, heard }: { readonly words: readonly WordRange[]; readonly heard: Heard },
): Timeline {
  const ranges = joined(words).map((some) => rangeOfWords(transcript, some, heard))
  return cutRanges(timeline, ranges)
}

function joined(ranges: readonly WordRange[]): WordRange[] {
  const result: WordRange[] = []
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && range.from <= last.to) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) }
    } else {
      result.push(range)
    }
  }
  return result
}
