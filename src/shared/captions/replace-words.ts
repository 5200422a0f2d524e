import { withText } from './carry-words.ts'
import type { CaptionTrack } from './cue.ts'

export interface WordSearch {
  readonly find: string
  readonly isExact: boolean
}

/** Where the words are found in a text. With `isExact`, capital letters count and only whole words match. */
export function foundIn(text: string, search: WordSearch): { start: number; end: number }[] {
  if (search.find === '') {
    return []
  }
  return [...text.matchAll(patternOf(search))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }))
}

/** Puts other words in place of those that are found, in every caption. The same object when none is. */
export function replaceWords(
  track: CaptionTrack,
  search: WordSearch,
  replacement: string,
): CaptionTrack {
  if (search.find === '') {
    return track
  }
  const cues = track.cues.map((cue) => {
    const text = cue.text.replace(patternOf(search), () => replacement)
    // A caption without words is none: it is left for the person to delete.
    return text.trim() === '' ? cue : withText(cue, text)
  })
  return cues.every((cue, index) => cue === track.cues[index]) ? track : { ...track, cues }
}

function patternOf({ find, isExact }: WordSearch): RegExp {
  const literal = find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return isExact
    ? new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu')
    : new RegExp(literal, 'giu')
}
