import { create } from 'zustand'
import type { Heard } from '#shared/transcript/range-of-words.ts'
import { momentBefore, rangeOfWords } from '#shared/transcript/range-of-words.ts'
import type { HeardWord, Transcript, WordRange } from '#shared/transcript/transcript.ts'
import { firstIndex } from '#shared/time/range.ts'
import type { Ticks } from '#shared/time/ticks.ts'
import {
  type Marks,
  clearMarks,
  markRange,
  useOpenEpisode,
} from '../../open-episode/open-episode.ts'
import { player } from '../../playback/player.ts'
import { markedRange } from '../edit-actions.ts'
import { snapped } from '../snap.ts'

/** From which word a choice was begun, and which was added last, by their numbers. */
interface Choice {
  readonly anchor: number
  readonly head: number
}

/** What is chosen is what is marked on the timeline: all that can be done to that can be done to words. */
export const useChoice = create<{ readonly choice: Choice | undefined }>()(() => ({
  choice: undefined,
}))

/** The words that are heard in what is marked; undefined when there are none. */
export function wordsMarked(words: readonly HeardWord[], marks: Marks): WordRange | undefined {
  const range = markedRange(marks)
  if (!range) {
    return undefined
  }
  const from = firstIndex(words, ({ middle }) => middle >= range.start)
  const to = firstIndex(words, ({ middle }) => middle >= range.end)
  return from < to ? { from, to } : undefined
}

/** The word before which the playhead stands; the last one at the end. */
export function wordAt(words: readonly HeardWord[], time: Ticks): number {
  return Math.min(
    firstIndex(words, ({ middle }) => middle >= time),
    words.length - 1,
  )
}

/** The words of the episode with all that tells where they begin. */
export interface Text {
  readonly transcript: Transcript
  readonly heard: Heard
}

/** Where keys go on from. */
export function caretOf({ transcript }: Text): number {
  const { choice } = useChoice.getState()
  return choice?.head ?? wordAt(transcript.words, useOpenEpisode.getState().playhead)
}

/** Takes the playhead before a word; what was chosen is not any more. */
export function goToWord({ transcript, heard }: Text, index: number): void {
  useChoice.setState({ choice: undefined })
  clearMarks()
  player.seek(snapped(momentBefore(transcript, index, heard)))
}

/** Chooses all words from where the choice was begun, or from `from`, up to this one. */
export function chooseTo(text: Text, head: number, from = caretOf(text)): void {
  const { transcript, heard } = text
  const anchor = useChoice.getState().choice?.anchor ?? from
  const chosen = { from: Math.min(anchor, head), to: Math.max(anchor, head) + 1 }
  const { start, end } = rangeOfWords(transcript, chosen, heard)
  markRange(snapped(start), snapped(end))
  player.seek(snapped(momentBefore(transcript, head, heard)))
  useChoice.setState({ choice: { anchor, head } })
}

/** Chooses these words and shows them: one end is where keys go on from. */
export function chooseWords(text: Text, { from, to }: WordRange): void {
  useChoice.setState({ choice: undefined })
  chooseTo(text, to - 1, from)
}

/** After a change of the words their numbers mean others. */
export function forgetChoice(): void {
  useChoice.setState({ choice: undefined })
}
