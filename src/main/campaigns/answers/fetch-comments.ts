import type { TalkComment, Thread, ThreadsPage } from '#shared/campaigns/answers/thread.ts'
import { type Comment, type CommentsState, MOST_PAGES } from '#shared/campaigns/answers/comment.ts'
import type { Connection } from '../../database/open.ts'
import { saveCommentsLook } from '../../database/tables/comment-looks.ts'
import { commentsOf, removeComment, saveComment } from '../../database/tables/comments.ts'

/** What is asked of YouTube about comments; throws failures that a person is told. */
export interface AskAboutComments {
  /** The newest first. */
  readonly threads: (
    videoId: string,
    page: string | undefined,
    signal: AbortSignal,
  ) => Promise<ThreadsPage>
  readonly replies: (commentId: string, signal: AbortSignal) => Promise<readonly TalkComment[]>
  readonly answer: (commentId: string, text: string, signal: AbortSignal) => Promise<TalkComment>
  /** The library's own: what it writes itself waits for nobody. */
  readonly ownChannelId: () => Promise<string | undefined>
}

export interface CommentsTools {
  readonly db: Connection
  readonly now: () => number
  readonly youtube: AskAboutComments
}

/**
 * Reads what people wrote under a video. Comments that are not there any more are forgotten; when there are
 * more than are asked for at one time, the older ones stay as they were known.
 */
export async function fetchComments(
  tools: CommentsTools,
  videoId: string,
  signal: AbortSignal,
): Promise<void> {
  const { db, now, youtube } = tools
  const own = await youtube.ownChannelId()
  const known = new Map(commentsOf(db, videoId).map((comment) => [comment.id, comment]))
  const seen = new Set<string>()
  let next: string | undefined
  let state: CommentsState = 'open'
  for (let page = 0; page === 0 || (next !== undefined && page < MOST_PAGES); page++) {
    const answer = await youtube.threads(videoId, next, signal)
    state = answer.state
    next = answer.state === 'open' ? answer.next : undefined
    const found: Comment[] = []
    for (const thread of answer.state === 'open' ? answer.threads : []) {
      seen.add(thread.id)
      if (thread.channelId !== own) {
        const before = known.get(thread.id)
        found.push(await asComment(tools, { thread, before, videoId, own }, signal))
      }
    }
    db.transaction(() => found.forEach((comment) => saveComment(db, comment)))()
  }
  if (next === undefined) {
    const gone = [...known.keys()].filter((id) => !seen.has(id))
    db.transaction(() => gone.forEach((id) => removeComment(db, id)))()
  }
  saveCommentsLook(db, { videoId, atMs: now(), state })
}

interface Found {
  readonly thread: Thread
  readonly before: Comment | undefined
  readonly videoId: string
  readonly own: string | undefined
}

async function asComment(
  { now, youtube }: CommentsTools,
  { thread, before, videoId, own }: Found,
  signal: AbortSignal,
): Promise<Comment> {
  const { id, author, text, publishedAtMs, replyCount } = thread
  const sentAlong = firstOf(thread.replies, own)
  const mayHide = thread.replies.length < replyCount && before?.replies !== replyCount
  const isSought = sentAlong === undefined && before?.answeredAtMs === undefined && mayHide
  const sought = isSought ? firstOf(await youtube.replies(id, signal), own) : undefined
  return {
    ...{ id, videoId, author, text, publishedAtMs, replies: replyCount, fetchedAtMs: now() },
    answeredAtMs: before?.answeredAtMs ?? sentAlong ?? sought,
  }
}

function firstOf(replies: readonly TalkComment[], own: string | undefined): number | undefined {
  const times = replies
    .filter(({ channelId }) => own !== undefined && channelId === own)
    .map(({ publishedAtMs }) => publishedAtMs)
  return times.length > 0 ? Math.min(...times) : undefined
}
