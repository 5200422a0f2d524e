import { Comment } from '#shared/campaigns/answers/comment.ts'
import type { Connection } from '../open.ts'

function toComment(row: unknown): Comment {
  const values = Object.entries(row as object).filter(([, value]) => value !== null)
  return Comment.parse(Object.fromEntries(values))
}

const WITH_CARE = `SELECT comments.*, assignedTo, elsewhereAtMs
  FROM comments LEFT JOIN commentCare ON commentCare.commentId = comments.id`

/** In the order in which they were written. */
export function commentsOf(db: Connection, videoId: string): Comment[] {
  return db
    .prepare(`${WITH_CARE} WHERE videoId = ? ORDER BY publishedAtMs`)
    .all(videoId)
    .map(toComment)
}

export function findComment(db: Connection, id: string): Comment | undefined {
  const row = db.prepare(`${WITH_CARE} WHERE comments.id = ?`).get(id)
  return row === undefined ? undefined : toComment(row)
}

/** As YouTube tells it; what the library did about it stays, also an answer given while YouTube was asked. */
export function saveComment(db: Connection, comment: Comment): void {
  db.prepare(
    `INSERT INTO comments
       (id, videoId, author, text, publishedAtMs, replies, answeredAtMs, fetchedAtMs)
     VALUES (@id, @videoId, @author, @text, @publishedAtMs, @replies, @answeredAtMs, @fetchedAtMs)
     ON CONFLICT (id) DO UPDATE SET author = excluded.author, text = excluded.text,
       publishedAtMs = excluded.publishedAtMs, replies = excluded.replies,
       answeredAtMs = coalesce(excluded.answeredAtMs, answeredAtMs), fetchedAtMs = excluded.fetchedAtMs`,
  ).run({ ...comment, answeredAtMs: comment.answeredAtMs ?? null })
}

export function removeComment(db: Connection, id: string): void {
  db.prepare('DELETE FROM comments WHERE id = ?').run(id)
}

export function forgetCommentsBefore(db: Connection, atMs: number): void {
  db.prepare('DELETE FROM comments WHERE fetchedAtMs < ?').run(atMs)
}

/** What the library did about a comment; kept when the comment itself has to go. */
export function saveCare(
  db: Connection,
  { id, assignedTo, elsewhereAtMs }: Pick<Comment, 'id' | 'assignedTo' | 'elsewhereAtMs'>,
): void {
  db.prepare(
    'INSERT OR REPLACE INTO commentCare (commentId, assignedTo, elsewhereAtMs) VALUES (?, ?, ?)',
  ).run(id, assignedTo ?? null, elsewhereAtMs ?? null)
}
