import type { SourceCue } from '../captions/cue.ts'
import { deriveCues } from '../captions/derive-cues.ts'
import type { ReadingProfile } from '../captions/reading-problems.ts'
import type { Asset } from '../episodes/asset.ts'
import { ownPieces } from './own-pieces.ts'
import { type HeardPiece, textOfPieces } from './words-of-pieces.ts'

/** What one microphone of a recording has heard. */
export interface Speaker {
  /** The recording of the microphone. */
  readonly microphone: string
  readonly chunks: readonly (readonly HeardPiece[])[]
  readonly levels: Uint8Array
}

/** The captions of a recording, in order of time. Where several microphones heard it, each tells who speaks. */
export function placeSpeech(
  { id, duration }: Pick<Asset, 'id' | 'duration'>,
  speakers: readonly Speaker[],
  profile: ReadingProfile,
  newId: () => string,
): SourceCue[] {
  return speakers
    .flatMap(({ microphone, chunks, levels }) => {
      const others = speakers.flatMap((other) =>
        other.microphone === microphone ? [] : [other.levels],
      )
      const texts = chunks.map((pieces) => textOfPieces(ownPieces(pieces, levels, others), levels))
      const speaker = speakers.length > 1 ? { speaker: microphone } : {}
      return deriveCues(texts, profile, { end: duration }).map((cue) => ({
        ...cue,
        ...speaker,
        id: newId(),
        assetId: id,
      }))
    })
    .toSorted((a, b) => a.start - b.start)
}
