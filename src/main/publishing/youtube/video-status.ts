import { z } from 'zod'
import { COSTS } from '#shared/publishing/upload/quota.ts'
import { type Correction, resent } from '#shared/publishing/upload/corrections.ts'
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

/** Who may see it is told, everything else of its status stays. */
export async function writeStatus(
  tools: StatusTools,
  { id, status }: { readonly id: string; readonly status: Status },
  change: Pick<Status, 'privacyStatus' | 'publishAt'>,
): Promise<void> {
  const { publishAt: _, ...kept } = resent(status)
  await writeVideo(tools, id, { status: { ...kept, ...change } })
}

/** Each part that is named is written whole: what is left out of it is cleared (videos.update). */
export async function writeVideo(
  { client, addresses, signal }: StatusTools,
  id: string,
  parts: Correction,
): Promise<void> {
  await client.ask({
    method: 'PUT',
    url: `${addresses.api}videos`,
    query: { part: Object.keys(parts).join(',') },
    json: { id, ...parts },
    cost: COSTS.updateVideo,
    signal,
  })
}
