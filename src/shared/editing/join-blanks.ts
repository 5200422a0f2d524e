import { add } from '../time/ticks.ts'
import { type Clip, clipLength, isBlank } from './timeline.ts'

/** Blank clips that follow each other become one, as long as they were together. */
export function joinBlanks(clips: readonly Clip[]): Clip[] {
  const joined: Clip[] = []
  for (const clip of clips) {
    const last = joined.at(-1)
    if (last && isBlank(last) && isBlank(clip)) {
      joined[joined.length - 1] = { ...last, end: add(last.end, clipLength(clip)) }
    } else {
      joined.push(clip)
    }
  }
  return joined
}
