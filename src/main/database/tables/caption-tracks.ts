import { CaptionTrack } from '#shared/captions/cue.ts'
import type { Connection } from '../open.ts'

export function captionTracksOf(db: Connection, episodeId: string): CaptionTrack[] {
  return db
    .prepare<[string], { language: string; cues: string }>(
      'SELECT language, cues FROM captionTracks WHERE episodeId = ? ORDER BY rowid',
    )
    .all(episodeId)
    .map(({ language, cues }) => CaptionTrack.parse({ language, cues: JSON.parse(cues) }))
}

export function saveCaptionTrack(db: Connection, episodeId: string, track: CaptionTrack): void {
  db.prepare(
    `INSERT INTO captionTracks (episodeId, language, cues) VALUES (?, ?, ?)
     ON CONFLICT (episodeId, language) DO UPDATE SET cues = excluded.cues`,
  ).run(episodeId, track.language, JSON.stringify(track.cues))
}

/** Puts these tracks, in this order, in the place of all. */
export function replaceCaptionTracks(
  db: Connection,
  episodeId: string,
  tracks: readonly CaptionTrack[],
): void {
  db.prepare('DELETE FROM captionTracks WHERE episodeId = ?').run(episodeId)
  tracks.forEach((track) => saveCaptionTrack(db, episodeId, track))
}
