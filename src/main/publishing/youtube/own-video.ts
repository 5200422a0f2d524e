import type { Correction } from '#shared/publishing/upload/corrections.ts'
import type { ReadVideo } from '#shared/publishing/upload/video-resource.ts'
import { ChannelVideos } from './channel-videos.ts'
import { asFailure } from './failure-of-trouble.ts'
import { TroubleError } from './trouble-error.ts'
import { writeVideo } from './video-status.ts'
import type { YouTube } from './youtube.ts'

/** A video of the library at YouTube, to be looked at and corrected while a person waits. Failures are `youtube.*`. */
export class OwnVideo {
  readonly #youtube: Pick<YouTube, 'client' | 'account' | 'addresses'>
  readonly #id: string

  constructor(youtube: Pick<YouTube, 'client' | 'account' | 'addresses'>, id: string) {
    this.#youtube = youtube
    this.#id = id
  }

  async read(signal: AbortSignal): Promise<ReadVideo> {
    try {
      return await this.#readOwn(signal)
    } catch (error) {
      throw asFailure(error)
    }
  }

  async correct(correction: Correction, signal: AbortSignal): Promise<void> {
    try {
      await writeVideo({ ...this.#youtube, signal }, this.#id, correction)
    } catch (error) {
      throw asFailure(error)
    }
  }

  /** Everybody may read a public video; only those of the channel that is connected can be corrected. */
  async #readOwn(signal: AbortSignal): Promise<ReadVideo> {
    const { account } = this.#youtube
    const video = await new ChannelVideos({ ...this.#youtube, signal }).read(this.#id)
    if (!video) {
      throw new TroubleError({ kind: 'sessionGone' })
    }
    const own = (await account.secret())?.channel?.id
    const { channelId } = video.snippet ?? {}
    if (channelId !== undefined && channelId !== own) {
      throw new TroubleError({ kind: 'reconnect', reason: { code: 'otherChannel' } })
    }
    return video
  }
}
