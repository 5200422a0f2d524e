import { z } from 'zod'
import { EpisodeFormat } from '../episodes/episode.ts'
import { procedure } from '../failure/contract.ts'
import { Campaign, CampaignName, Figure } from './campaign.ts'
import { Day } from './day.ts'

/** An episode as a campaign sees it. */
export const PlannedEpisode = z.object({
  episodeId: z.string(),
  title: z.string(),
  format: EpisodeFormat,
  /** The name of its campaign. */
  campaign: z.string(),
  plannedOn: Day.optional(),
  publishedAtMs: z.number().int().optional(),
})
export type PlannedEpisode = z.infer<typeof PlannedEpisode>

/** A campaign with all that belongs to it. */
export const CampaignDocument = z.object({
  campaign: Campaign,
  figures: z.array(Figure),
  /** By their days; those without one last. */
  episodes: z.array(PlannedEpisode),
})
export type CampaignDocument = z.infer<typeof CampaignDocument>

const EpisodeId = z.object({ episodeId: z.string() })

export const campaignsContract = {
  /** The one that ends last first. */
  list: procedure.output(z.array(CampaignDocument)),
  open: procedure.input(z.object({ campaignId: z.string() })).output(CampaignDocument),
  create: procedure.input(z.object({ name: CampaignName })).output(Campaign),
  /** Figures of goals that are left out go with them. A new name is told to its episodes. */
  save: procedure.input(Campaign).output(z.void()),
  /** Makes an episode part of a campaign, instead of the one it had. */
  addEpisode: procedure
    .input(EpisodeId.extend({ campaignId: z.string(), plannedOn: Day.optional() }))
    .output(z.void()),
  /** The episode itself stays as it is. */
  removeEpisode: procedure.input(EpisodeId).output(z.void()),
  /** Another day, or none. */
  planEpisode: procedure.input(EpisodeId.extend({ plannedOn: Day.optional() })).output(z.void()),
  /** One figure a goal and day: typing another replaces it. */
  saveFigure: procedure.input(Figure).output(z.void()),
  removeFigure: procedure
    .input(Figure.pick({ campaignId: true, goalId: true, day: true }))
    .output(z.void()),
}
