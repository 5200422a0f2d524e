import { door } from '../../door.ts'
import { existingCampaign } from '../existing-campaign.ts'
import { type CampaignFileTools, readCampaignFile } from './read-campaign-file.ts'
import { campaignFile } from './write-campaign-file.ts'

export function campaignFilesHandlers(tools: CampaignFileTools) {
  const { db, now } = tools
  return {
    write: door.campaignFiles.write.handler(({ input }) => {
      const campaign = existingCampaign(db, input.campaignId)
      const text = `${JSON.stringify(campaignFile(db, campaign, now()), undefined, 2)}\n`
      return { name: campaign.name, text }
    }),
    read: door.campaignFiles.read.handler(({ input }) => readCampaignFile(tools, input.file)),
  }
}
