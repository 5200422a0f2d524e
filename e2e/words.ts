import { join } from 'node:path'
import { connector } from '../src/main/database/connect.ts'
import { captionTracksOf, saveCaptionTrack } from '../src/main/database/tables/caption-tracks.ts'
import { wordsOf } from '../src/shared/captions/carry-words.ts'
import type { SourceCue } from '../src/shared/captions/cue.ts'

/** Lets the captions of every episode know their words, as if they had been recognised. The studio is closed. */
export function giveWords(workspace: string): void {
  const db = connector(undefined)(join(workspace, 'studio.db'), 'existing')
  const ids = db.prepare<[], string>('SELECT id FROM episodes').pluck().all()
  for (const episodeId of ids) {
    for (const track of captionTracksOf(db, episodeId)) {
      const cues = track.cues.map((cue): SourceCue => ({ ...cue, words: [...wordsOf(cue)] }))
      saveCaptionTrack(db, episodeId, { ...track, cues })
    }
  }
  db.close()
}
