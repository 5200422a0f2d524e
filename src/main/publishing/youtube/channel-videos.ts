import { z } from 'zod'
import { COSTS } from '#shared/publishing/upload/quota.ts'
import type { Channel } from '#shared/publishing/upload/contract.ts'
import type { UploadJob } from '#shared/publishing/upload/upload-job.ts'
import { ReadVideo } from '#shared/publishing/upload/video-resource.ts'
import type { Account } from './account.ts'
import type { GoogleAddresses } from './google-addresses.ts'
import { type GoogleAnswer, type GoogleClient, contentOf } from './google-client.ts'
import { TroubleError } from './trouble-error.ts'

const PlaylistItems = z.object({
  items: z.array(z.object({ contentDetails: z.object({ videoId: z.string() }) })).default([]),
})
const Videos = z.object({ items: z.array(ReadVideo).default([]) })

/** What the channel has. */
export class ChannelVideos {
  readonly #client: GoogleClient
  readonly #account: Account
  readonly #addresses: GoogleAddresses
  readonly #signal: AbortSignal

  constructor(tools: {
    readonly client: GoogleClient
    readonly account: Account
    readonly addresses: GoogleAddresses
    readonly signal: AbortSignal
  }) {
    this.#client = tools.client
    this.#account = tools.account
    this.#addresses = tools.addresses
    this.#signal = tools.signal
  }

  /** The channel that is connected; a `stop` trouble when the job began with another. */
  async channelOf(job: UploadJob): Promise<Channel> {
    const channel = (await this.#account.secret())?.channel
    if (!channel) {
      throw new TroubleError({ kind: 'reconnect', reason: { code: 'notConnected' } })
    }
    if (job.channelId !== undefined && job.channelId !== channel.id) {
      throw new TroubleError({ kind: 'reconnect', reason: { code: 'otherChannel' } })
    }
    return channel
  }

  /** The newest uploads first. */
  async newest(channel: Channel): Promise<ReadVideo[]> {
    const answer = await this.#list('playlistItems', {
      part: 'contentDetails',
      playlistId: channel.uploadsPlaylistId,
      maxResults: '50',
    }).catch((error: unknown) => {
      // A channel without a single video has no list of uploads yet.
      if (error instanceof TroubleError && error.trouble.kind === 'sessionGone') {
        return undefined
      }
      throw error
    })
    const items = answer ? contentOf(PlaylistItems, answer).items : []
    return items.map(({ contentDetails }) => ({ id: contentDetails.videoId }))
  }

  /** A video in every detail; undefined when the channel has it no more. */
  async read(id: string): Promise<ReadVideo | undefined> {
    return (await this.#details([id], 'snippet,status,localizations,recordingDetails'))[0]
  }

  /** The video that came of an upload whose end got lost; none that came of another upload. */
  async find(job: UploadJob, isAdopted: (videoId: string) => boolean): Promise<string | undefined> {
    const channel = await this.channelOf(job)
    const known = new Set(job.knownVideoIds)
    const ids = (await this.newest(channel))
      .map(({ id }) => id)
      .filter((id) => !known.has(id) && !isAdopted(id))
    if (ids.length === 0) {
      return undefined
    }
    const videos = await this.#details(ids, 'snippet,fileDetails')
    return videos.find(
      ({ snippet, fileDetails }) =>
        snippet?.title?.trim() === job.video.snippet.title.trim() &&
        (fileDetails?.fileSize === undefined ||
          Number(fileDetails.fileSize) === job.file.sizeBytes),
    )?.id
  }

  async #details(ids: readonly string[], part: string): Promise<ReadVideo[]> {
    const answer = await this.#list('videos', { part, id: ids.join(',') })
    return contentOf(Videos, answer).items
  }

  async #list(what: string, query: Readonly<Record<string, string>>): Promise<GoogleAnswer> {
    return await this.#client.ask({
      method: 'GET',
      url: `${this.#addresses.api}${what}`,
      query,
      cost: COSTS.list,
      signal: this.#signal,
    })
  }
}
