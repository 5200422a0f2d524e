import { FailureError } from '#shared/failure/failure.ts'
import { COSTS } from '#shared/publishing/upload/quota.ts'
import { ReadVideo } from '#shared/publishing/upload/video-resource.ts'
import { z } from 'zod'
import type { Connection } from '../../database/open.ts'
import { publicationsOf } from '../../database/tables/publications.ts'
import { rememberUnlisting } from '../../database/tables/unlistings.ts'
import type { GoogleAddresses } from './google-addresses.ts'
import { type GoogleClient, contentOf } from './google-client.ts'
import { TroubleError } from './trouble-error.ts'

export interface UnlistTools {
  readonly db: Connection
  readonly client: GoogleClient
  readonly addresses: GoogleAddresses
  readonly now: () => number
}

/**
 * Takes an episode's video out of search at YouTube: who has no link finds it no more. One that is unlisted or
 * private already, or gone, stays so. Throws `publication.missing` or `youtube.notUnlisted`.
 */
export async function unlist(tools: UnlistTools, episodeId: string): Promise<void> {
  const { db, now } = tools
  const publication = publicationsOf(db, episodeId).find(
    ({ destination }) => destination === 'youtube',
  )
  const videoId = publication && new URL(publication.url).searchParams.get('v')
  if (!videoId) {
    throw new FailureError('publication.missing')
  }
  try {
    const status = await readStatus(tools, videoId)
    if (status && (status.privacyStatus === 'public' || status.publishAt !== undefined)) {
      await writeStatus(tools, videoId, status)
    }
  } catch (error) {
    throw error instanceof TroubleError
      ? new FailureError('youtube.notUnlisted', {}, { cause: error })
      : error
  }
  rememberUnlisting(db, episodeId, now())
}

type Status = NonNullable<ReadVideo['status']>

async function readStatus(
  { client, addresses }: UnlistTools,
  id: string,
): Promise<Status | undefined> {
  const answer = await client.ask({
    method: 'GET',
    url: `${addresses.api}videos`,
    query: { part: 'status', id },
    cost: COSTS.list,
    signal: new AbortController().signal,
  })
  const { items } = contentOf(z.object({ items: z.array(ReadVideo).default([]) }), answer)
  return items[0]?.status
}

/** What is left out of a part that is sent is reset by YouTube (videos.update), so all of it is sent again. */
async function writeStatus(
  { client, addresses }: UnlistTools,
  id: string,
  { license, embeddable, selfDeclaredMadeForKids, containsSyntheticMedia }: Status,
): Promise<void> {
  const kept = { license, embeddable, selfDeclaredMadeForKids, containsSyntheticMedia }
  await client.ask({
    method: 'PUT',
    url: `${addresses.api}videos`,
    query: { part: 'status' },
    json: { id, status: { ...kept, privacyStatus: 'unlisted' } },
    cost: COSTS.updateVideo,
    signal: new AbortController().signal,
  })
}
