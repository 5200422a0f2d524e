import { z } from 'zod'
import { procedure } from '../../failure/contract.ts'
import { Day } from '../day.ts'

/** What YouTube measured of one day, or of everything until it. */
export const DayReach = z.object({ day: Day, views: z.number(), minutes: z.number() })
export type DayReach = z.infer<typeof DayReach>

/** A published episode as YouTube sees it. */
export const EpisodeReach = z.object({
  episodeId: z.string(),
  title: z.string(),
  videoId: z.string(),
  /** `unknown` until YouTube was asked. */
  state: z.enum(['unknown', 'there', 'gone']),
  since: Day.optional(),
  /** The counts under the video, as they stood at a moment; what YouTube does not tell is missing. */
  now: z.object({
    views: z.number().optional(),
    likes: z.number().optional(),
    comments: z.number().optional(),
    atMs: z.number().optional(),
  }),
  /** Days YouTube says nothing about are missing. */
  days: z.array(DayReach),
  /** Everything until it was so many days old; ages that are not reached or not known yet are missing. */
  ages: z.array(DayReach.extend({ age: z.number() })),
})
export type EpisodeReach = z.infer<typeof EpisodeReach>

/** Whom a campaign reached on YouTube, as far as YouTube says. */
export const CampaignReach = z.object({
  lookedAtMs: z.number().optional(),
  /** Old enough to be asked for again. */
  isStale: z.boolean(),
  /** By YouTube for all videos together. */
  days: z.array(DayReach),
  untils: z.array(DayReach),
  episodes: z.array(EpisodeReach),
})
export type CampaignReach = z.infer<typeof CampaignReach>

const OfCampaign = z.object({ campaignId: z.string() })

export const reachContract = {
  /** What is known here; asks nobody. */
  open: procedure.input(OfCampaign).output(CampaignReach),
  /** Asks YouTube. What was answered before something went wrong is kept. */
  fetch: procedure.input(OfCampaign).output(CampaignReach),
}
