import { v5 } from 'uuid'
import type { Show } from '#shared/episodes/show.ts'
import { FEED_FILE, type PodcastSettings } from '#shared/publishing/podcast/podcast-settings.ts'
import { publicAddress } from '#shared/publishing/podcast/podcast-settings.ts'
import { slugOf } from '#shared/publishing/slug.ts'
import type { PodcastIdentity } from '../../database/tables/podcasts.ts'

/** The namespace of podcast:guid (podcastindex.org/namespace/1.0). */
const NAMESPACE = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6'

/** A feed's guid, from its address without scheme and without slashes at the end. */
export function feedGuid(feedUrl: string): string {
  return v5(feedUrl.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, ''), NAMESPACE)
}

/** What a podcast gets with its first episode and keeps, whatever it is called and wherever it moves. */
export function newIdentity(show: Show, settings: PodcastSettings): PodcastIdentity {
  return {
    guid: feedGuid(publicAddress(settings, FEED_FILE)),
    folder: `${slugOf(show.name)}-${show.id.slice(0, 8)}`,
  }
}
