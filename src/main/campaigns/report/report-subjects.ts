import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { PlannedEpisode } from '#shared/campaigns/contract.ts'
import { type Day, addDays, startOfDayMs } from '#shared/campaigns/day.ts'
import { monthEnd } from '#shared/campaigns/reach/questions.ts'
import { shownOn } from '#shared/campaigns/shown-on.ts'
import type { ReportOf } from '#shared/campaigns/report/contract.ts'
import { isInMonth, runsInMonth } from '#shared/campaigns/report/report.ts'
import type { Connection } from '../../database/open.ts'
import { campaignsEndingFrom, findCampaignByName } from '../../database/tables/campaigns.ts'
import { plannedEpisodesIn, plannedEpisodesOf } from '../../database/tables/planned-days.ts'
import { existingCampaign } from '../existing-campaign.ts'

/** A campaign, or what belongs to none, with those of its episodes that a report tells of. */
export interface ReportSubject {
  readonly campaign: Campaign | undefined
  readonly episodes: readonly PlannedEpisode[]
}

/** What a report is about, as its parts stand. Throws `campaign.missing`. */
export function reportSubjects(db: Connection, of: ReportOf, nowMs: number): ReportSubject[] {
  if ('campaignId' in of) {
    const campaign = existingCampaign(db, of.campaignId)
    return [{ campaign, episodes: plannedEpisodesOf(db, campaign.name) }]
  }
  return subjectsOfMonth(db, of.month, nowMs)
}

/** The first day of a month and its last. */
export function daysOfMonth(month: string): readonly [Day, Day] {
  const first = `${month}-01`
  return [first, monthEnd(first)]
}

function subjectsOfMonth(db: Connection, month: string, nowMs: number): ReportSubject[] {
  const days = daysOfMonth(month)
  const [first, last] = days
  const span = { fromMs: startOfDayMs(first), untilMs: startOfDayMs(addDays(last, 1)) }
  // What was sent in this month for a day of the next belongs to the next.
  const episodes = plannedEpisodesIn(db, { days, ...span }).filter((episode) =>
    [episode.plannedOn, shownOn(episode, nowMs)].some((day) => isInMonth(day, month)),
  )
  const running = campaignsEndingFrom(db, first).filter((campaign) => runsInMonth(campaign, month))
  const names = new Set(episodes.map((episode) => episode.campaign))
  const having = [...names].flatMap((name) => findCampaignByName(db, name) ?? [])
  const campaigns = [...new Map([...running, ...having].map((one) => [one.id, one])).values()]
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((campaign) => ({
      campaign,
      episodes: episodes.filter((episode) => episode.campaign === campaign.name),
    }))
  const others = episodes.filter(({ campaign }) => campaign === '')
  return [...campaigns, ...(others.length > 0 ? [{ campaign: undefined, episodes: others }] : [])]
}
