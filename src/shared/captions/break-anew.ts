import { freshId } from '../editing/fresh-id.ts'
import { ZERO, later } from '../time/ticks.ts'
import type { TimedText } from './break-into-cues.ts'
import { movedWords } from './carry-words.ts'
import type { CaptionTrack, CueWord, SourceCue } from './cue.ts'
import { deriveCues } from './derive-cues.ts'
import type { ReadingProfile } from './reading-problems.ts'
import { needsNoSpace } from './word-spans.ts'

/** Whether a caption is derived from words. */
export function hasWords({ words }: SourceCue): boolean {
  return words !== undefined && words.length > 0
}

/**
 * Derives the captions again from the words, with every correction, for other readers. Captions without words
 * stay as they are. The same object when nothing changes.
 */
export function breakAnew(track: CaptionTrack, profile: ReadingProfile): CaptionTrack {
  const used = new Set(track.cues.map(({ id }) => id))
  const free = new Set(used)
  const named = (id: string) => (free.delete(id) ? id : freshId(id, used))
  const cues = runsOf(track.cues).flatMap((run) =>
    run.every(hasWords) ? derived(run, profile).map((cue) => ({ ...cue, id: named(cue.id) })) : run,
  )
  const isSame = JSON.stringify(cues) === JSON.stringify(track.cues)
  return isSame ? track : { ...track, cues }
}

/** Neighbours in one recording that all have words, or have none. */
function runsOf(cues: readonly SourceCue[]): SourceCue[][] {
  const runs: SourceCue[][] = []
  for (const cue of cues) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && last.assetId === cue.assetId && hasWords(last) && hasWords(cue)) {
      run.push(cue)
    } else {
      runs.push([cue])
    }
  }
  return runs
}

/** Each gets the id of the caption that its first word was in. */
function derived(run: readonly SourceCue[], profile: ReadingProfile): SourceCue[] {
  const assetId = run[0]?.assetId ?? ''
  const { text, ids } = joined(run)
  const end = run.reduce((latest, cue) => later(latest, cue.end), ZERO)
  return deriveCues([text], profile, { end }).map((cue) => {
    const first = cue.words[0]
    return { ...cue, assetId, id: (first && ids.get(first.start)) ?? run[0]?.id ?? cue.id }
  })
}

function joined(run: readonly SourceCue[]): {
  readonly text: TimedText
  readonly ids: ReadonlyMap<number, string>
} {
  const words: CueWord[] = []
  const ids = new Map<number, string>()
  let text = ''
  for (const cue of run) {
    const line = inOneLine(cue.text)
    const offset = text === '' ? 0 : text.length + spaceBetween(text, line).length
    text = text === '' ? line : `${text}${spaceBetween(text, line)}${line}`
    for (const word of movedWords(cue.words ?? [], cue.text, line)) {
      words.push({ ...word, from: word.from + offset, to: word.to + offset })
      ids.set(word.start, cue.id)
    }
  }
  const [first, last] = [words[0], words.at(-1)]
  return {
    text: { text, words, start: first?.start ?? ZERO, end: last?.end ?? ZERO },
    ids,
  }
}

function inOneLine(text: string): string {
  return text
    .trim()
    .split(/\s*\n\s*/)
    .reduce((line, next) => `${line}${spaceBetween(line, next)}${next}`)
}

function spaceBetween(before: string, after: string): '' | ' ' {
  return needsNoSpace(before.at(-1) ?? '') && needsNoSpace(after.at(0) ?? '') ? '' : ' '
}
