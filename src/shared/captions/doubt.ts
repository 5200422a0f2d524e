import type { CaptionTrack, SourceCue } from './cue.ts'

/** Below this a person should listen. */
export const SURE = 0.5

/** Whether the computer is unsure that what a caption says was said there. */
export function isDoubtful({ words = [] }: Pick<SourceCue, 'words'>): boolean {
  const told = words.flatMap(({ confidence }) => confidence ?? [])
  const sum = told.reduce((total, confidence) => total + confidence, 0)
  return told.length > 0 && sum < SURE * told.length
}

/** The track after a person has said that a caption is right; the same object when nobody doubted it. */
export function withoutDoubt(track: CaptionTrack, id: string): CaptionTrack {
  const cues = track.cues.map((cue) => (cue.id === id && isDoubtful(cue) ? trusted(cue) : cue))
  return cues.every((cue, index) => cue === track.cues[index]) ? track : { ...track, cues }
}

function trusted(cue: SourceCue): SourceCue {
  const words = cue.words?.map(({ from, to, start, end }) => ({ from, to, start, end }))
  return { ...cue, ...(words && { words }) }
}
