import { z } from 'zod'
import { COSTS } from '#shared/publishing/upload/quota.ts'
import { ReadVideo } from '#shared/publishing/upload/video-resource.ts'
import type { GoogleAddresses } from './google-addresses.ts'
import { type GoogleClient, contentOf } from './google-client.ts'

export interface StatusTools {
  readonly client: GoogleClient
  readonly addresses: GoogleAddresses
  readonly signal: AbortSignal
}

export type Status = NonNullable<ReadVideo['status']>

/** Who may see a video, as YouTube has it; undefined when the channel has it no more. */
export async function readStatus(
  { client, addresses, signal }: StatusTools,
  id: string,
): Promise<Status | undefined> {
  const answer = await client.ask({
    method: 'GET',
    url: `${addresses.api}videos`,
    query: { part: 'status', id },
    cost: COSTS.list,
    signal,
  })
  const { items } = contentOf(z.object({ items: z.array(ReadVideo).default([]) }), answer)
  return items[0]?.status
}

/** What is left out of a part that is sent is reset by YouTube (videos.update), so all of it is sent again. */
export async function writeStatus(
  { client, addresses, signal }: StatusTools,
  { id, status }: { readonly id: string; readonly status: Status },
  change: Pick<Status, 'privacyStatus' | 'publishAt'>,
): Promise<void> {
  const { license, embeddable, publicStatsViewable } = status
  const { selfDeclaredMadeForKids, containsSyntheticMedia } = status
  const shown = { license, embeddable, publicStatsViewable }
  const kept = { ...shown, selfDeclaredMadeForKids, containsSyntheticMedia }
  await client.ask({
    method: 'PUT',
    url: `${addresses.api}videos`,
    query: { part: 'status' },
    json: { id, status: { ...kept, ...change } },
    cost: COSTS.updateVideo,
    signal,
  })
}
