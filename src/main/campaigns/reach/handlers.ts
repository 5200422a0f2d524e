import { door } from '../../door.ts'
import { existingCampaign } from '../existing-campaign.ts'
import { type ReachTools, fetchReach } from './fetch-reach.ts'
import { readReach } from './read-reach.ts'

export function reachHandlers(tools: ReachTools) {
  const { db, now } = tools
  return {
    open: door.reach.open.handler(({ input }) =>
      readReach(db, existingCampaign(db, input.campaignId), now()),
    ),
    fetch: door.reach.fetch.handler(async ({ input, signal }) => {
      const campaign = existingCampaign(db, input.campaignId)
      await fetchReach(tools, campaign, signal ?? new AbortController().signal)
      return readReach(db, campaign, now())
    }),
  }
}
