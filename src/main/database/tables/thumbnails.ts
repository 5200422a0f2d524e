import { Thumbnail } from '#shared/thumbnails/thumbnail.ts'
import type { Connection } from '../open.ts'

/** A thumbnail and the picture made from it (relative to the workspace). */
export interface SavedThumbnail {
  readonly thumbnail: Thumbnail
  readonly file: string
}

export function thumbnailOf(db: Connection, episodeId: string): SavedThumbnail | undefined {
  const row = db
    .prepare<[string], { thumbnail: string; file: string }>(
      'SELECT thumbnail, file FROM thumbnails WHERE episodeId = ?',
    )
    .get(episodeId)
  return row && { thumbnail: Thumbnail.parse(JSON.parse(row.thumbnail)), file: row.file }
}

export function saveThumbnail(db: Connection, episodeId: string, saved: SavedThumbnail): void {
  db.prepare('INSERT OR REPLACE INTO thumbnails (episodeId, thumbnail, file) VALUES (?, ?, ?)').run(
    episodeId,
    JSON.stringify(saved.thumbnail),
    saved.file,
  )
}

export function removeThumbnail(db: Connection, episodeId: string): void {
  db.prepare('DELETE FROM thumbnails WHERE episodeId = ?').run(episodeId)
}
