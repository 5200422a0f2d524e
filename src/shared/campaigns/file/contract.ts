import { z } from 'zod'
import { procedure } from '../../failure/contract.ts'
import { Campaign } from '../campaign.ts'

/** A campaign that was brought in. */
export const ArrivedCampaign = Campaign.extend({
  /** Titles of episodes that stay in another campaign of this computer. */
  skipped: z.array(z.string()),
})
export type ArrivedCampaign = z.infer<typeof ArrivedCampaign>

export const campaignFilesContract = {
  /** The campaign as the text of a file. */
  write: procedure
    .input(z.object({ campaignId: z.string() }))
    .output(z.object({ name: z.string(), text: z.string() })),
  /**
   * Brings a campaign in from a file. Its episodes are found by show and title; those that are not here are
   * made, without recordings, and those of another campaign are skipped. A campaign of that name must not be
   * here yet.
   */
  read: procedure.input(z.object({ file: z.string() })).output(ArrivedCampaign),
}
