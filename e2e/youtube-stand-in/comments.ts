import { type Exchange, Refusal, readBody } from './answers.ts'
import type { StandInComment, World } from './world.ts'

/** What YouTube tells with a thread; for more of its replies it has to be asked apart. */
const REPLIES_WITH_A_THREAD = 5

export function commentThreads(world: World, exchange: Exchange) {
  const asked = (name: string) => exchange.url.searchParams.get(name) ?? ''
  const videoId = asked('videoId')
  if (!world.videos.some(({ id }) => id === videoId)) {
    throw new Refusal(404, 'videoNotFound')
  }
  if (world.commentsOff.has(videoId)) {
    throw new Refusal(403, 'commentsDisabled', 'The video has <a href="/x">disabled comments</a>.')
  }
  const threads = world.comments
    .filter((comment) => comment.videoId === videoId && comment.parentId === undefined)
    .toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt))
  const page = pageOf(exchange, threads)
  return {
    ...page,
    items: page.items.map((comment) => {
      const replies = repliesTo(world, comment.id)
      return {
        kind: 'youtube#commentThread',
        id: comment.id,
        snippet: {
          videoId,
          topLevelComment: resource(comment),
          totalReplyCount: replies.length,
        },
        ...(asked('part').split(',').includes('replies') && replies.length > 0
          ? { replies: { comments: replies.slice(-REPLIES_WITH_A_THREAD).map(resource) } }
          : {}),
      }
    }),
  }
}

export function comments(world: World, exchange: Exchange) {
  const parentId = exchange.url.searchParams.get('parentId') ?? ''
  if (!world.comments.some(({ id }) => id === parentId)) {
    throw new Refusal(404, 'commentNotFound')
  }
  const page = pageOf(exchange, repliesTo(world, parentId))
  return { ...page, items: page.items.map(resource) }
}

export async function insertComment(world: World, { request, url }: Exchange) {
  const { snippet } = JSON.parse((await readBody(request)).toString()) as {
    snippet?: { parentId?: string; textOriginal?: string }
  }
  if (url.searchParams.get('part') !== 'snippet') {
    throw new Refusal(400, 'invalidPart')
  }
  const parent = world.comments.find(({ id }) => id === snippet?.parentId)
  if (!parent) {
    throw new Refusal(404, 'parentCommentNotFound')
  }
  if (!snippet?.textOriginal?.trim()) {
    throw new Refusal(400, 'commentTextRequired')
  }
  const reply: StandInComment = {
    id: world.id(`${parent.id}.`),
    videoId: parent.videoId,
    parentId: parent.id,
    author: world.channel.title,
    authorChannelId: world.channel.id,
    text: snippet.textOriginal,
    publishedAt: new Date(world.now()).toISOString(),
  }
  world.comments.push(reply)
  return resource(reply)
}

function repliesTo(world: World, id: string): StandInComment[] {
  return world.comments.filter(({ parentId }) => parentId === id)
}

/** Page tokens are of Google's own making: whoever makes one up is refused. */
function pageOf<T>({ url }: Exchange, all: readonly T[]) {
  const size = Number(url.searchParams.get('maxResults') ?? 20)
  const token = url.searchParams.get('pageToken')
  const first = token === null ? 0 : Number(/^page-(\d+)$/.exec(token)?.[1])
  if (!(size >= 1 && size <= 100) || !Number.isInteger(first)) {
    throw new Refusal(400, 'invalidPageToken')
  }
  const next = first + size
  return {
    items: all.slice(first, next),
    ...(next < all.length ? { nextPageToken: `page-${next}` } : {}),
  }
}

function resource({
  id,
  videoId,
  parentId,
  author,
  authorChannelId,
  text,
  publishedAt,
}: StandInComment) {
  return {
    kind: 'youtube#comment',
    id,
    snippet: {
      ...{ videoId, publishedAt, updatedAt: publishedAt },
      ...(parentId === undefined ? {} : { parentId }),
      authorDisplayName: author,
      authorChannelId: { value: authorChannelId },
      textDisplay: text,
      textOriginal: text,
    },
  }
}
