import { z } from 'zod'
import { EpisodeFormat } from '../episodes/episode.ts'
import { procedure } from '../failure/contract.ts'
import { Campaign, CampaignName, Figure, OtherActivity } from './campaign.ts'
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
  /** When it becomes public by itself (RFC 3339), as far as is known here. */
  publishAt: z.string().optional(),
  /** At YouTube or in the queue for it: its moment comes without anybody doing more. */
  isOnItsWay: z.boolean(),
})
export type PlannedEpisode = z.infer<typeof PlannedEpisode>

/** What became of the moment of publishing when its episode was moved to another day. */
export const MovedEpisode = z.object({
  /**
   * `moved`: only what is meant for it, as nothing was sent. `queued`: the queue brings it in time. `told`: it is at YouTube or on the way, and the
   * queue tells YouTube. `stays`: nothing here can tell it.
   */
  schedule: z.enum(['none', 'moved', 'queued', 'told', 'stays']),
  publishAt: z.string().optional(),
})
export type MovedEpisode = z.infer<typeof MovedEpisode>

/** A campaign with all that belongs to it. */
export const CampaignDocument = z.object({
  campaign: Campaign,
  figures: z.array(Figure),
  /** By their days; those without one last. */
  episodes: z.array(PlannedEpisode),
})
export type CampaignDocument = z.infer<typeof CampaignDocument>

/** A campaign in a list: with how far its main goal is. */
export const CampaignSummary = z.object({
  campaign: Campaign,
  figures: z.array(Figure),
  stages: z.object({
    published: z.number().int(),
    scheduled: z.number().int(),
    planned: z.number().int(),
  }),
})
export type CampaignSummary = z.infer<typeof CampaignSummary>

/** Which campaigns a list shows, a page at a time. */
export const CampaignQuery = z.object({
  /** Goes on below this campaign. */
  after: z.object({ endsOn: Day.optional(), name: z.string() }).optional(),
  limit: z.number().int().min(1).max(200).default(50),
})
export type CampaignQuery = z.infer<typeof CampaignQuery>

/** What is planned, published and done else in a stretch of days, in all campaigns. */
export const CalendarDays = z.object({
  episodes: z.array(PlannedEpisode),
  activities: z.array(OtherActivity),
})
export type CalendarDays = z.infer<typeof CalendarDays>

const EpisodeId = z.object({ episodeId: z.string() })

export const campaignsContract = {
  /** The one that ends last first. */
  list: procedure.input(CampaignQuery.prefault({})).output(z.array(CampaignSummary)),
  /** Undefined when there is none of that name. */
  named: procedure.input(z.object({ name: z.string() })).output(Campaign.optional()),
  calendar: procedure.input(z.object({ from: Day, until: Day })).output(CalendarDays),
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
  /** To another day, and with it the moment at which it becomes public by itself. */
  moveEpisode: procedure.input(EpisodeId.extend({ to: Day })).output(MovedEpisode),
  /** One figure a goal and day: typing another replaces it. */
  saveFigure: procedure.input(Figure).output(z.void()),
  removeFigure: procedure
    .input(Figure.pick({ campaignId: true, goalId: true, day: true }))
    .output(z.void()),
}
