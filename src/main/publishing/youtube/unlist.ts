import { FailureError } from '#shared/failure/failure.ts'
import type { Connection } from '../../database/open.ts'
import { publicationsOf } from '../../database/tables/publications.ts'
import { rememberUnlisting } from '../../database/tables/unlistings.ts'
import type { GoogleAddresses } from './google-addresses.ts'
import type { GoogleClient } from './google-client.ts'
import { TroubleError } from './trouble-error.ts'
import { readStatus, writeStatus } from './video-status.ts'

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
    const asking = { ...tools, signal: new AbortController().signal }
    const status = await readStatus(asking, videoId)
    if (status && (status.privacyStatus === 'public' || status.publishAt !== undefined)) {
      await writeStatus(asking, { id: videoId, status }, { privacyStatus: 'unlisted' })
    }
  } catch (error) {
    throw error instanceof TroubleError
      ? new FailureError('youtube.notUnlisted', {}, { cause: error })
      : error
  }
  rememberUnlisting(db, episodeId, now())
}
