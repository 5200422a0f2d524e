import type { Campaign } from '#shared/campaigns/campaign.ts'
import { FailureError } from '#shared/failure/failure.ts'
import type { Connection } from '../database/open.ts'
import { findCampaign } from '../database/tables/campaigns.ts'

/** Throws `campaign.missing`. */
export function existingCampaign(db: Connection, id: string): Campaign {
  const campaign = findCampaign(db, id)
  if (!campaign) {
    throw new FailureError('campaign.missing')
  }
  return campaign
}
