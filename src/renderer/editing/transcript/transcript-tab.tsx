import { CueLines } from './cue-lines.tsx'
import { useHasWords } from './use-transcript.ts'
import { WordsPanel } from './words-panel.tsx'

/** What is said: word by word where that is known, otherwise the captions line by line. */
export function TranscriptTab() {
  return useHasWords() ? <WordsPanel /> : <CueLines />
}
