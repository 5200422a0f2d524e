import { type Ticks, ZERO, later, ticks } from '../time/ticks.ts'
import type { CaptionTrack, SourceCue } from './cue.ts'

/**
 * Moves captions in time, all of them or those with the given ids; none begins before its recording does, and
 * one of which nothing would be left stays. The same object when nothing changes.
 */
export function shiftCues(track: CaptionTrack, by: Ticks, ids?: ReadonlySet<string>): CaptionTrack {
  if (by === 0) {
    return track
  }
  const cues = track.cues.map((cue) => {
    const start = later(ZERO, ticks(cue.start + by))
    const end = ticks(cue.end + by)
    const isMoved = (ids === undefined || ids.has(cue.id)) && start < end
    return isMoved ? { ...cue, start, end, ...shiftedWords(cue, by) } : cue
  })
  const isSame = cues.every((cue, index) => cue === track.cues[index])
  const order = [...new Set(track.cues.map(({ assetId }) => assetId))]
  return isSame
    ? track
    : {
        ...track,
        cues: cues.toSorted(
          (a, b) => order.indexOf(a.assetId) - order.indexOf(b.assetId) || a.start - b.start,
        ),
      }
}

/** What is heard later is said later: the words go with their caption. */
function shiftedWords({ words }: SourceCue, by: Ticks): Pick<SourceCue, 'words'> {
  const moved = (time: Ticks) => later(ZERO, ticks(time + by))
  return words
    ? { words: words.map((word) => ({ ...word, start: moved(word.start), end: moved(word.end) })) }
    : {}
}
