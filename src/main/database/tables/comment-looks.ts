import { CommentsLook } from '#shared/campaigns/answers/comment.ts'
import type { Connection } from '../open.ts'

export function commentsLookAt(db: Connection, videoId: string): CommentsLook | undefined {
  const row = db.prepare('SELECT * FROM commentLooks WHERE videoId = ?').get(videoId)
  return row === undefined ? undefined : CommentsLook.parse(row)
}

export function saveCommentsLook(db: Connection, look: CommentsLook): void {
  db.prepare(
    'INSERT OR REPLACE INTO commentLooks (videoId, atMs, state) VALUES (@videoId, @atMs, @state)',
  ).run(look)
}

export function forgetCommentsLooksBefore(db: Connection, atMs: number): void {
  db.prepare('DELETE FROM commentLooks WHERE atMs < ?').run(atMs)
}
