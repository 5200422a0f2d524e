import { ThumbnailVariant } from '#shared/thumbnails/thumbnail.ts'
import type { Connection } from '../open.ts'

interface VariantRow {
  readonly id: string
  readonly thumbnail: string
}

/** Thumbnails that were kept beside the one in use, the oldest first. */
export function variantsOf(db: Connection, episodeId: string): ThumbnailVariant[] {
  return db
    .prepare<[string], VariantRow>(
      'SELECT id, thumbnail FROM thumbnailVariants WHERE episodeId = ? ORDER BY rowid',
    )
    .all(episodeId)
    .map(({ id, thumbnail }) => ThumbnailVariant.parse({ id, thumbnail: JSON.parse(thumbnail) }))
}

export function addVariant(
  db: Connection,
  episodeId: string,
  { id, thumbnail }: ThumbnailVariant,
): void {
  db.prepare('INSERT INTO thumbnailVariants (id, episodeId, thumbnail) VALUES (?, ?, ?)').run(
    ...[id, episodeId, JSON.stringify(thumbnail)],
  )
}

export function removeVariant(db: Connection, id: string): void {
  db.prepare('DELETE FROM thumbnailVariants WHERE id = ?').run(id)
}
