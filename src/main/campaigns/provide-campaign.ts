import { type Campaign, emptyCampaign } from '#shared/campaigns/campaign.ts'
import type { Connection } from '../database/open.ts'
import { findCampaignByName, saveCampaign } from '../database/tables/campaigns.ts'

/** The campaign of that name, made without a plan when there is none. */
export function provideCampaign(db: Connection, newId: () => string, name: string): Campaign {
  const found = findCampaignByName(db, name)
  if (found) {
    return found
  }
  const campaign = emptyCampaign(newId(), name)
  saveCampaign(db, campaign)
  return campaign
}
