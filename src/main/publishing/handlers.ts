import type { Destination } from '#shared/publishing/publication.ts'
import type { Connection } from '../database/open.ts'
import { saveDetails } from '../database/tables/details.ts'
import { touchEpisode } from '../database/tables/episodes.ts'
import { door } from '../door.ts'

export interface PublishingHandlerTools {
  readonly db: Connection
  readonly now: () => number
  /** Starts the job that exports and publishes; answers its id. */
  readonly startPublishing: (episodeId: string, destination: Destination) => string
}

export function publishingHandlers({ db, now, startPublishing }: PublishingHandlerTools) {
  return {
    saveDetails: door.publishing.saveDetails.handler(({ input }) => {
      saveDetails(db, input.episodeId, input.details)
      touchEpisode(db, input.episodeId, now())
    }),
    publish: door.publishing.publish.handler(({ input }) => ({
      jobId: startPublishing(input.episodeId, input.destination),
    })),
  }
}
