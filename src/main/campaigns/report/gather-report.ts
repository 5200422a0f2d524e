import { type Campaign } from '#shared/campaigns/campaign.ts'
import { answeredAt, medianWaitMs } from '#shared/campaigns/answers/waiting.ts'
import type { CommentToAnswer } from '#shared/campaigns/answers/contract.ts'
import type { PlannedEpisode } from '#shared/campaigns/contract.ts'
import { type Day, addDays, localDay, startOfDayMs } from '#shared/campaigns/day.ts'
import { shownOn, stageOf } from '#shared/campaigns/shown-on.ts'
import type { ReportOf } from '#shared/campaigns/report/contract.ts'
import {
  type Report,
  type ReportPart,
  type ReportedEpisode,
  isInMonth,
  runsInMonth,
} from '#shared/campaigns/report/report.ts'
import type { Connection } from '../../database/open.ts'
import { campaignsEndingFrom, findCampaignByName } from '../../database/tables/campaigns.ts'
import { recordsOf } from '../../database/tables/citations.ts'
import { keptChecklistsOf } from '../../database/tables/kept-checklists.ts'
import { figuresOfCampaign } from '../../database/tables/figures.ts'
import { plannedEpisodesIn, plannedEpisodesOf } from '../../database/tables/planned-days.ts'
import { campaignComments } from '../answers/read-answers.ts'
import { existingCampaign } from '../existing-campaign.ts'
import { measuredFigures } from '../measured-figures.ts'
import { publishedVideo } from '../reach/published-videos.ts'
import { readEpisodeReach } from '../reach/read-reach.ts'

/** Everything a report tells, from what is known here: nobody is asked. Throws `campaign.missing`. */
export function gatherReport(db: Connection, of: ReportOf, nowMs: number): Report {
  const madeOn = localDay(new Date(nowMs))
  if ('campaignId' in of) {
    const campaign = existingCampaign(db, of.campaignId)
    const episodes = plannedEpisodesOf(db, campaign.name)
    return {
      of: { kind: 'campaign', name: campaign.name },
      ...{ madeOn, judgedOn: madeOn },
      parts: [partOf({ db, nowMs }, campaign, episodes, undefined)],
    }
  }
  const { month } = of
  const [first, last] = daysOf(month)
  return {
    of: { kind: 'month', month },
    ...{ madeOn, judgedOn: last < madeOn ? last : madeOn },
    parts: partsOfMonth({ db, nowMs }, month, [first, last]),
  }
}

interface Known {
  readonly db: Connection
  readonly nowMs: number
}

function partsOfMonth(known: Known, month: string, days: readonly [Day, Day]): ReportPart[] {
  const { db, nowMs } = known
  const [first, last] = days
  const span = { fromMs: startOfDayMs(first), untilMs: startOfDayMs(addDays(last, 1)) }
  // What was sent in this month for a day of the next belongs to the next.
  const episodes = plannedEpisodesIn(db, { days, ...span }).filter((episode) =>
    [episode.plannedOn, shownOn(episode, nowMs)].some((day) => day && isInMonth(day, month)),
  )
  const running = campaignsEndingFrom(db, first).filter((campaign) => runsInMonth(campaign, month))
  const names = new Set(episodes.map((episode) => episode.campaign))
  const having = [...names].flatMap((name) => findCampaignByName(db, name) ?? [])
  const campaigns = [...new Map([...running, ...having].map((one) => [one.id, one])).values()]
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .map((campaign) => ({
      campaign,
      own: episodes.filter((episode) => episode.campaign === campaign.name),
    }))
  const others = episodes.filter(({ campaign }) => campaign === '')
  return [
    ...campaigns.map(({ campaign, own }) => partOf(known, campaign, own, month)),
    ...(others.length > 0 ? [partOf(known, undefined, others, month)] : []),
  ]
}

function daysOf(month: string): readonly [Day, Day] {
  const first = `${month}-01`
  const next = `${addDays(first, 31).slice(0, 7)}-01`
  return [first, addDays(next, -1)]
}

function partOf(
  known: Known,
  campaign: Campaign | undefined,
  episodes: readonly PlannedEpisode[],
  month: string | undefined,
): ReportPart {
  const { db } = known
  const comments = campaign ? campaignComments(db, campaign) : []
  return {
    campaign,
    figures: campaign
      ? [...figuresOfCampaign(db, campaign.id), ...measuredFigures(db, campaign)]
      : [],
    episodes: episodes.map((episode) => reported(known, episode)),
    answers: answersOf(comments, month),
  }
}

function reported({ db, nowMs }: Known, episode: PlannedEpisode): ReportedEpisode {
  const { episodeId, title, plannedOn } = episode
  const video = publishedVideo(db, episode)
  return {
    ...{ title, plannedOn },
    stage: stageOf(episode, nowMs),
    shownOn: shownOn(episode, nowMs),
    records: recordsOf(db, episodeId),
    checklist: checklistOf(db, episodeId),
    reach: video && readEpisodeReach(db, video),
  }
}

function checklistOf(db: Connection, episodeId: string): ReportedEpisode['checklist'] {
  const [newest] = keptChecklistsOf(db, episodeId)
  const names = newest?.items.flatMap(({ signature }) => signature?.by ?? [])
  return (
    newest && {
      isComplete: newest.isComplete,
      keptOn: localDay(new Date(newest.keptAtMs)),
      signedBy: [...new Set(names)],
    }
  )
}

/** Of a month: what was answered in it, and what was written by its end and still waits. */
function answersOf(
  comments: readonly CommentToAnswer[],
  month: string | undefined,
): ReportPart['answers'] {
  const answered = comments.filter((comment) => {
    const at = answeredAt(comment)
    return at !== undefined && (month === undefined || isInMonth(localDay(new Date(at)), month))
  })
  const waiting = comments.filter(
    (comment) =>
      answeredAt(comment) === undefined &&
      (month === undefined || localDay(new Date(comment.publishedAtMs)).slice(0, 7) <= month),
  )
  return {
    answered: answered.length,
    waiting: waiting.length,
    medianWaitMs: medianWaitMs(answered),
  }
}
