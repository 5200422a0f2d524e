import type { TalkComment, ThreadsPage } from '#shared/campaigns/answers/thread.ts'
import { z } from 'zod'
import { COSTS } from '#shared/publishing/upload/quota.ts'
import type { AskTools } from './channel-figures.ts'
import { contentOf } from './google-client.ts'
import { TroubleError } from './trouble-error.ts'

const Snippet = z.object({
  authorDisplayName: z.string(),
  /** Missing for accounts that are gone. */
  authorChannelId: z.object({ value: z.string() }).optional(),
  textOriginal: z.string().optional(),
  textDisplay: z.string(),
  publishedAt: z.string(),
})
const CommentResource = z.object({ id: z.string(), snippet: Snippet })
const Threads = z.object({
  items: z
    .array(
      z.object({
        id: z.string(),
        snippet: z.object({ topLevelComment: CommentResource, totalReplyCount: z.number() }),
        replies: z.object({ comments: z.array(CommentResource) }).optional(),
      }),
    )
    .default([]),
  nextPageToken: z.string().optional(),
})
const Comments = z.object({ items: z.array(CommentResource).default([]) })

/** A page of the comments under a video, the newest first. Throws a `TroubleError`. */
export async function threadsOf(
  { client, addresses, signal }: AskTools,
  videoId: string,
  pageToken: string | undefined,
): Promise<ThreadsPage> {
  try {
    const answer = await client.ask({
      method: 'GET',
      url: `${addresses.api}commentThreads`,
      query: {
        ...{ part: 'snippet,replies', videoId, order: 'time', textFormat: 'plainText' },
        ...{ maxResults: '100', ...(pageToken === undefined ? {} : { pageToken }) },
      },
      cost: COSTS.list,
      signal,
    })
    const { items, nextPageToken } = contentOf(Threads, answer)
    const threads = items.map(({ snippet, replies }) => ({
      ...asComment(snippet.topLevelComment),
      replyCount: snippet.totalReplyCount,
      replies: replies?.comments.map(asComment) ?? [],
    }))
    return { state: 'open', threads, next: nextPageToken }
  } catch (error) {
    const state = error instanceof TroubleError ? closedBy(error) : undefined
    if (state === undefined) {
      throw error
    }
    return { state }
  }
}

function closedBy({ trouble }: TroubleError): 'off' | 'gone' | undefined {
  if (trouble.kind === 'sessionGone') {
    return 'gone'
  }
  const isOff = trouble.kind === 'stop' && trouble.reason.code === 'commentsOff'
  return isOff ? 'off' : undefined
}

/** The first hundred answers to a comment. Throws a `TroubleError`. */
export async function repliesTo(
  { client, addresses, signal }: AskTools,
  parentId: string,
): Promise<TalkComment[]> {
  const answer = await client.ask({
    method: 'GET',
    url: `${addresses.api}comments`,
    query: { part: 'snippet', parentId, textFormat: 'plainText', maxResults: '100' },
    cost: COSTS.list,
    signal,
  })
  return contentOf(Comments, answer).items.map(asComment)
}

/** Answers a comment for everybody to read. Throws a `TroubleError`. */
export async function sendAnswer(
  { client, addresses, signal }: AskTools,
  parentId: string,
  text: string,
): Promise<TalkComment> {
  const answer = await client.ask({
    method: 'POST',
    url: `${addresses.api}comments`,
    query: { part: 'snippet' },
    json: { snippet: { parentId, textOriginal: text } },
    cost: COSTS.insertComment,
    signal,
  })
  return asComment(contentOf(CommentResource, answer))
}

function asComment({ id, snippet }: z.infer<typeof CommentResource>): TalkComment {
  return {
    id,
    author: snippet.authorDisplayName,
    channelId: snippet.authorChannelId?.value,
    text: snippet.textOriginal ?? snippet.textDisplay,
    publishedAtMs: Date.parse(snippet.publishedAt),
  }
}
