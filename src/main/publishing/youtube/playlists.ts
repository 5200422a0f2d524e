import { z } from 'zod'
import { COSTS } from '#shared/publishing/upload/quota.ts'
import type { UploadJob } from '#shared/publishing/upload/upload-job.ts'
import type { GoogleAddresses } from './google-addresses.ts'
import { type GoogleClient, contentOf } from './google-client.ts'

interface PlaylistTools {
  readonly client: GoogleClient
  readonly addresses: GoogleAddresses
  readonly signal: AbortSignal
}

const Playlist = z.object({ id: z.string(), snippet: z.object({ title: z.string() }) })
const Item = z.object({ contentDetails: z.object({ videoId: z.string() }) })

/** Neither making a playlist nor filling it may happen twice, so both are looked up first, always. */
export async function putInPlaylist(
  tools: PlaylistTools,
  job: UploadJob & { readonly videoId: string },
  playlist: string,
): Promise<void> {
  const { client, addresses, signal } = tools
  const { videoId } = job
  const lists = await everyItem(tools, 'playlists', Playlist, { part: 'snippet', mine: 'true' })
  const found = lists.find(({ id, snippet }) => id === playlist || snippet.title === playlist)
  const playlistId = found?.id ?? (await makePlaylist(tools, job, playlist))
  const question = { part: 'contentDetails', playlistId, videoId }
  const there = await everyItem(tools, 'playlistItems', Item, question)
  if (there.some(({ contentDetails }) => contentDetails.videoId === videoId)) {
    return
  }
  await client.ask({
    method: 'POST',
    url: `${addresses.api}playlistItems`,
    query: { part: 'snippet' },
    json: { snippet: { playlistId, resourceId: { kind: 'youtube#video', videoId } } },
    cost: COSTS.insertPlaylistItem,
    signal,
  })
}

/** All items of a list, page after page: how many come at once is for YouTube to say. */
async function everyItem<T>(
  { client, addresses, signal }: PlaylistTools,
  what: 'playlists' | 'playlistItems',
  form: z.ZodType<T>,
  question: Readonly<Record<string, string>>,
): Promise<T[]> {
  const Page = z.object({ items: z.array(form).default([]), nextPageToken: z.string().optional() })
  const items: T[] = []
  let pageToken: string | undefined
  do {
    const answer = await client.ask({
      method: 'GET',
      url: `${addresses.api}${what}`,
      query: { ...question, maxResults: '50', ...(pageToken === undefined ? {} : { pageToken }) },
      cost: COSTS.list,
      signal,
    })
    const page = contentOf(Page, answer)
    items.push(...page.items)
    pageToken = page.nextPageToken
  } while (pageToken !== undefined)
  return items
}

/** Seen by as many as its first video will be: who may not see a video does not see it in a playlist either. */
async function makePlaylist(
  { client, addresses, signal }: PlaylistTools,
  { video }: UploadJob,
  title: string,
): Promise<string> {
  const { privacyStatus, publishAt } = video.status
  const answer = await client.ask({
    method: 'POST',
    url: `${addresses.api}playlists`,
    query: { part: 'snippet,status' },
    json: {
      snippet: { title, defaultLanguage: video.snippet.defaultLanguage },
      status: { privacyStatus: publishAt === undefined ? privacyStatus : 'public' },
    },
    cost: COSTS.insertPlaylist,
    signal,
  })
  return contentOf(z.object({ id: z.string() }), answer).id
}
