import type { HeardLevels } from '../editing/heard-levels.ts'
import { quietestMoment } from '../editing/quietest-moment.ts'
import type { TimeRange } from '../time/range.ts'
import { type Ticks, ZERO, fromSeconds, later, ticks, within } from '../time/ticks.ts'
import type { HeardWord, Stretch, Transcript, WordRange } from './transcript.ts'

/** What is heard with each asset. */
export type Heard = ReadonlyMap<string, readonly HeardLevels[]>

/** So near a word its pause is its own: what lies further away may be music. */
const REACH = fromSeconds(2)
/** Silence at an end of a stretch that is no longer than this goes with the words there. */
const SLIVER = fromSeconds(1)
/** Of a longer pause only the middle half is looked at: some of it stays on either side. */
const BREATH = fromSeconds(0.4)
/** Words without a pause between them are parted this near their border. */
const NEAR = fromSeconds(0.04)

/** Where words are heard, in edited time, from the quietest moment before them to the quietest after them. */
export function rangeOfWords(
  transcript: Transcript,
  { from, to }: WordRange,
  heard: Heard,
): TimeRange {
  const start = momentBefore(transcript, from, heard)
  return { start, end: later(start, momentAfter(transcript, to - 1, heard)) }
}

/** Where to begin when a word is to be heard, or something is to be put before it. */
export function momentBefore({ words, stretches }: Transcript, index: number, heard: Heard): Ticks {
  const word = words[index]
  const stretch = word && stretches[word.stretch]
  if (!stretch) {
    return stretches.at(-1)?.end ?? ZERO
  }
  const before = neighbour(words[index - 1], word)
  if (!before && word.start - stretch.start <= SLIVER) {
    return stretch.start
  }
  const pause = {
    start: later(before?.end ?? stretch.start, ticks(word.start - REACH)),
    end: word.start,
  }
  return parting(stretch, pause, { before, after: word, heard })
}

function momentAfter({ words, stretches }: Transcript, index: number, heard: Heard): Ticks {
  const word = words[index]
  const stretch = word && stretches[word.stretch]
  if (!stretch) {
    return ZERO
  }
  const after = neighbour(words[index + 1], word)
  if (!after && stretch.end - word.end <= SLIVER) {
    return stretch.end
  }
  const latest = after?.start ?? stretch.end
  const pause = { start: word.end, end: ticks(Math.min(latest, word.end + REACH)) }
  return parting(stretch, pause, { before: word, after, heard })
}

/** The word beside another in the same stretch. */
function neighbour(beside: HeardWord | undefined, word: HeardWord): HeardWord | undefined {
  return beside?.stretch === word.stretch ? beside : undefined
}

interface Beside {
  readonly before: HeardWord | undefined
  readonly after: HeardWord | undefined
  readonly heard: Heard
}

/** Never so that the middle of a word comes to the other side. */
function parting(stretch: Stretch, pause: TimeRange, { before, after, heard }: Beside): Ticks {
  const lowest = before ? ticks(before.middle + 1) : stretch.start
  const highest = later(lowest, after?.middle ?? stretch.end)
  const looked = lookedAt(pause)
  const shift = stretch.from - stretch.start
  const source = (time: Ticks) => ticks(within(time, lowest, highest) + shift)
  const quietest = quietestMoment(heard.get(stretch.assetId) ?? [], {
    start: source(looked.start),
    end: source(looked.end),
  })
  return within(ticks(quietest - shift), lowest, highest)
}

function lookedAt({ start, end }: TimeRange): TimeRange {
  const length = end - start
  if (length <= 0) {
    const border = Math.floor((start + end) / 2)
    return { start: ticks(border - NEAR), end: ticks(border + NEAR) }
  }
  const left = length > BREATH ? Math.floor(length / 4) : 0
  return { start: ticks(start + left), end: ticks(end - left) }
}
