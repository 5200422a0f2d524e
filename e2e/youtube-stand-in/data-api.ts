import { createHash } from 'node:crypto'
import { report } from './analytics.ts'
import { type Exchange, Refusal, readBody, readMultipart } from './answers.ts'
import { commentThreads, comments, insertComment } from './comments.ts'
import type { Operation } from './faults.ts'
import { checkChange } from './metadata-rules.ts'
import type { StandInVideo, World } from './world.ts'

interface Call {
  readonly op: Operation
  readonly units: number
  /** The permission it needs; for most what was needed to sign in at all. */
  readonly scope?: string
  readonly answer: (world: World, exchange: Exchange) => unknown
}

/** Method and path, and what is answered. */
export const CALLS: Readonly<Record<string, Call>> = {
  'GET /youtube/v3/channels': { op: 'channels', units: 1, answer: channels },
  'GET /youtube/v3/videos': { op: 'videos', units: 1, answer: videos },
  'PUT /youtube/v3/videos': { op: 'video', units: 50, answer: updateVideo },
  'GET /youtube/v3/playlists': { op: 'playlists', units: 1, answer: playlists },
  'POST /youtube/v3/playlists': { op: 'playlist', units: 50, answer: insertPlaylist },
  'GET /youtube/v3/playlistItems': { op: 'playlistItems', units: 1, answer: playlistItems },
  'POST /youtube/v3/playlistItems': { op: 'playlistItem', units: 50, answer: insertItem },
  'GET /youtube/v3/captions': { op: 'captionList', units: 50, answer: listCaptions },
  'POST /upload/youtube/v3/captions': { op: 'caption', units: 400, answer: insertCaption },
  'PUT /upload/youtube/v3/captions': { op: 'caption', units: 450, answer: updateCaption },
  'GET /youtube/v3/commentThreads': { op: 'commentThreads', units: 1, answer: commentThreads },
  'GET /youtube/v3/comments': { op: 'comments', units: 1, answer: comments },
  'POST /youtube/v3/comments': { op: 'comment', units: 50, answer: insertComment },
  'GET /v2/reports': {
    ...{ op: 'report', units: 0, answer: report },
    scope: 'https://www.googleapis.com/auth/yt-analytics.readonly',
  },
  'POST /upload/youtube/v3/thumbnails/set': { op: 'thumbnail', units: 50, answer: setThumbnail },
}

function parameter({ url }: Exchange, name: string): string {
  return url.searchParams.get(name) ?? ''
}

function videoOf(world: World, id: string): StandInVideo {
  const found = world.videos.find((video) => video.id === id)
  if (!found) {
    throw new Refusal(404, 'videoNotFound')
  }
  return found
}

function channels({ channel }: World) {
  return {
    items: [
      {
        id: channel.id,
        snippet: { title: channel.title, thumbnails: {} },
        status: { longUploadsStatus: 'allowed' },
        contentDetails: { relatedPlaylists: { uploads: channel.uploads } },
      },
    ],
  }
}

function videos(world: World, exchange: Exchange) {
  const ids = parameter(exchange, 'id').split(',')
  if (ids.length > 50) {
    throw new Refusal(400, 'invalidFilters')
  }
  const parts = parameter(exchange, 'part').split(',')
  const { uploadStatus, rejectionReason } = world
  world.publishWhatIsDue()
  const items = world.videos
    .filter(({ id }) => ids.includes(id))
    .map(({ id, resource, publishedAt, sizeBytes }) => {
      const all: Record<string, unknown> = {
        ...resource,
        snippet: { ...resource['snippet'], publishedAt, channelId: world.channel.id },
        status: {
          ...resource['status'],
          uploadStatus,
          ...(rejectionReason === undefined ? {} : { rejectionReason }),
        },
        ...(world.isTerse ? {} : { fileDetails: { fileSize: String(sizeBytes) } }),
        statistics: world.statistics.get(id) ?? { viewCount: '0', likeCount: '0' },
      }
      const told = Object.entries(all).filter(([part]) => parts.includes(part))
      return { kind: 'youtube#video', etag: id, id, ...Object.fromEntries(told) }
    })
  return { kind: 'youtube#videoListResponse', etag: 'e', pageInfo: {}, items }
}

/** Each part that is named is replaced whole: what is left out of it is cleared. */
async function updateVideo(world: World, exchange: Exchange) {
  const { id, ...parts } = JSON.parse((await readBody(exchange.request)).toString())
  const video = videoOf(world, id)
  world.publishWhatIsDue()
  const wasSeen = video.resource['status']?.['privacyStatus'] !== 'private'
  checkChange(parts, { part: parameter(exchange, 'part'), before: video.resource, wasSeen })
  Object.assign(video.resource, parts)
  world.publishWhatIsDue()
  return { id, ...parts }
}

function playlists(world: World, exchange: Exchange) {
  const items = world.playlists.map(({ id, title }) => ({ id, snippet: { title } }))
  return paged(world, exchange, items)
}

/** As many at once as were asked for; a terse server gives one, whatever was asked. */
function paged(world: World, exchange: Exchange, items: readonly unknown[]) {
  const first = Number(parameter(exchange, 'pageToken') || 0)
  const end = first + (world.isTerse ? 1 : Number(parameter(exchange, 'maxResults') || 5))
  return {
    items: items.slice(first, end),
    ...(end < items.length ? { nextPageToken: String(end) } : {}),
  }
}

async function insertPlaylist(world: World, { request }: Exchange) {
  const resource = JSON.parse((await readBody(request)).toString())
  const title = resource?.snippet?.title
  if (!title) {
    throw new Refusal(400, 'playlistTitleRequired')
  }
  const playlist = { id: world.id('PL'), title, resource, videoIds: [] }
  world.playlists.push(playlist)
  return { id: playlist.id, ...resource }
}

function playlistItems(world: World, exchange: Exchange) {
  const id = parameter(exchange, 'playlistId')
  const videoId = parameter(exchange, 'videoId')
  const ids =
    id === world.channel.uploads
      ? world.videos.map((video) => video.id)
      : (world.playlists.find((playlist) => playlist.id === id)?.videoIds ?? [])
  const items = ids
    .filter((known) => videoId === '' || known === videoId)
    .map((known) => ({ id: `${id}${known}`, contentDetails: { videoId: known } }))
  return paged(world, exchange, items)
}

async function insertItem(world: World, { request }: Exchange) {
  const { snippet } = JSON.parse((await readBody(request)).toString())
  const playlist = world.playlists.find(({ id }) => id === snippet?.playlistId)
  if (!playlist) {
    throw new Refusal(404, 'playlistNotFound')
  }
  if (snippet?.resourceId?.kind !== 'youtube#video') {
    throw new Refusal(400, 'invalidResourceType')
  }
  playlist.videoIds.push(videoOf(world, snippet.resourceId.videoId).id)
  return { snippet }
}

function listCaptions(world: World, exchange: Exchange) {
  const videoId = parameter(exchange, 'videoId')
  return {
    items: world.captions
      .filter((caption) => caption.videoId === videoId)
      .map(({ id, language, name }) => ({ id, snippet: { videoId, language, name } })),
  }
}

async function insertCaption(world: World, { request }: Exchange) {
  const type = String(request.headers['content-type'])
  const { resource, media } = readMultipart(type, await readBody(request))
  const { snippet } = resource as { snippet: { videoId: string; language: string; name: string } }
  videoOf(world, snippet.videoId)
  checkCaptions(media)
  const isSame = (other: typeof snippet) =>
    other.videoId === snippet.videoId &&
    other.language === snippet.language &&
    other.name === snippet.name
  if (world.captions.some(isSame)) {
    throw new Refusal(409, 'captionExists')
  }
  const caption = { ...snippet, id: world.id('c'), text: media }
  world.captions.push(caption)
  return { id: caption.id, snippet }
}

async function updateCaption(world: World, { request }: Exchange) {
  const type = String(request.headers['content-type'])
  const { resource, media } = readMultipart(type, await readBody(request))
  const caption = world.captions.find(({ id }) => id === (resource as { id: string }).id)
  if (!caption) {
    throw new Refusal(404, 'captionNotFound')
  }
  checkCaptions(media)
  caption.text = media
  return { id: caption.id }
}

function checkCaptions(text: string): void {
  if (!text.startsWith('WEBVTT') && !/^\d+\r?\n\d\d:/.test(text)) {
    throw new Refusal(400, 'contentRequired')
  }
}

async function setThumbnail(world: World, exchange: Exchange) {
  const type = String(exchange.request.headers['content-type'])
  const body = await readBody(exchange.request)
  if (body.length === 0) {
    throw new Refusal(400, 'mediaBodyRequired')
  }
  if (!/^image\/(jpeg|png)$/.test(type) || body.length > 50 * 1024 * 1024) {
    throw new Refusal(400, 'invalidImage')
  }
  videoOf(world, parameter(exchange, 'videoId')).thumbnail = {
    type,
    sha256: createHash('sha256').update(body).digest('hex'),
  }
  return { items: [{ default: { url: 'https://i.ytimg.com/x.jpg' } }] }
}
