import type { Campaign } from '#shared/campaigns/campaign.ts'
import { answeredAt, medianWaitMs } from '#shared/campaigns/answers/waiting.ts'
import type { PlannedEpisode } from '#shared/campaigns/contract.ts'
import { type Day, localDay } from '#shared/campaigns/day.ts'
import { shownOn, stageOf } from '#shared/campaigns/shown-on.ts'
import type { ReportOf } from '#shared/campaigns/report/contract.ts'
import {
  type Report,
  type ReportPart,
  type ReportedEpisode,
  isDayOf,
} from '#shared/campaigns/report/report.ts'
import type { Connection } from '../../database/open.ts'
import { recordsOf } from '../../database/tables/citations.ts'
import { commentsLookAt } from '../../database/tables/comment-looks.ts'
import { keptChecklistsOf } from '../../database/tables/kept-checklists.ts'
import { figuresOfCampaign } from '../../database/tables/figures.ts'
import { lookAt } from '../../database/tables/looks.ts'
import { snapshotsOf } from '../../database/tables/snapshots.ts'
import { campaignComments } from '../answers/read-answers.ts'
import { existingCampaign } from '../existing-campaign.ts'
import { measuredFigures } from '../measured-figures.ts'
import { publishedVideo, publishedVideos } from '../reach/published-videos.ts'
import { readEpisodeReach } from '../reach/read-reach.ts'
import { type ReportSubject, daysOfMonth, reportSubjects } from './report-subjects.ts'

/** Everything a report tells, from what is known here: nobody is asked. Throws `campaign.missing`. */
export function gatherReport(db: Connection, of: ReportOf, nowMs: number): Report {
  const madeOn = localDay(new Date(nowMs))
  const about = aboutOf(db, of, madeOn)
  const subjects = reportSubjects(db, of, nowMs)
  return { ...about, madeOn, parts: subjects.map((one) => partOf({ db, nowMs, about }, one)) }
}

type About = Pick<Report, 'of' | 'judgedOn'>

function aboutOf(db: Connection, of: ReportOf, madeOn: Day): About {
  if ('campaignId' in of) {
    const { name } = existingCampaign(db, of.campaignId)
    return { of: { kind: 'campaign', name }, judgedOn: madeOn }
  }
  const [, last] = daysOfMonth(of.month)
  return { of: { kind: 'month', month: of.month }, judgedOn: last < madeOn ? last : madeOn }
}

interface Known {
  readonly db: Connection
  readonly nowMs: number
  readonly about: About
}

function partOf(known: Known, { campaign, episodes }: ReportSubject): ReportPart {
  const told = { episodes: episodes.map((episode) => reported(known, episode)) }
  return campaign ? { ...told, ...ofCampaign(known, campaign) } : { ...told, ...OF_NO_CAMPAIGN }
}

const OF_NO_CAMPAIGN = {
  campaign: undefined,
  figures: [],
  figuresAskedOn: undefined,
  answers: {
    ...{ answered: 0, waiting: 0, medianWaitMs: undefined },
    ...{ askedOn: undefined, notAsked: [] },
  },
}

function ofCampaign(known: Known, campaign: Campaign): Omit<ReportPart, 'episodes'> {
  const { db, about } = known
  const activities = campaign.activities.filter(({ day }) => isDayOf(about, day))
  return {
    campaign: { ...campaign, activities },
    figures: [...figuresOfCampaign(db, campaign.id), ...measuredFigures(db, campaign)],
    figuresAskedOn: figuresAskedOn(known, campaign),
    answers: answersOf(known, campaign),
  }
}

/** When the figure was told that the goals are judged by; when there is none, when it was asked for. */
function figuresAskedOn({ db, about }: Known, { id }: Campaign): Day | undefined {
  const told = snapshotsOf(db, id, ['viewsUntil']).findLast(({ day }) => day <= about.judgedOn)
  return dayOf(told?.fetchedAtMs ?? lookAt(db, id)?.atMs)
}

function dayOf(atMs: number | undefined): Day | undefined {
  return atMs === undefined ? undefined : localDay(new Date(atMs))
}

function reported({ db, nowMs, about }: Known, episode: PlannedEpisode): ReportedEpisode {
  const { episodeId, title, plannedOn } = episode
  const day = shownOn(episode, nowMs)
  const plan = { title, plannedOn, stage: stageOf(episode, nowMs), shownOn: day }
  if (!isDayOf(about, day)) {
    return { ...plan, ...TOLD_ELSEWHERE }
  }
  const video = publishedVideo(db, episode)
  return {
    ...plan,
    records: recordsOf(db, episodeId),
    checklist: checklistOf(db, episodeId),
    reach: video && readEpisodeReach(db, video),
    askedOn: video && dayOf(lookAt(db, video.videoId)?.atMs),
  }
}

/** What comes out in another month than it was planned for is told there. */
const TOLD_ELSEWHERE = { records: [], checklist: undefined, reach: undefined, askedOn: undefined }

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
function answersOf({ db, about }: Known, campaign: Campaign): ReportPart['answers'] {
  const comments = campaignComments(db, campaign)
  const answered = comments.filter((comment) => {
    const at = answeredAt(comment)
    return at !== undefined && isDayOf(about, localDay(new Date(at)))
  })
  const waiting = comments.filter(
    (comment) =>
      answeredAt(comment) === undefined &&
      (about.of.kind === 'campaign' ||
        localDay(new Date(comment.publishedAtMs)).slice(0, 7) <= about.of.month),
  )
  return {
    answered: answered.length,
    waiting: waiting.length,
    medianWaitMs: medianWaitMs(answered),
    ...askedForComments(db, campaign),
  }
}

/** The day that lies longest back is that of all: what came later under one video may be missing under another. */
function askedForComments(
  db: Connection,
  campaign: Campaign,
): Pick<ReportPart['answers'], 'askedOn' | 'notAsked'> {
  const videos = publishedVideos(db, campaign).map(({ videoId, title }) => ({
    title,
    askedAtMs: commentsLookAt(db, videoId)?.atMs,
  }))
  const moments = videos.flatMap(({ askedAtMs }) => askedAtMs ?? [])
  return {
    askedOn: moments.length > 0 ? dayOf(Math.min(...moments)) : undefined,
    notAsked: videos.flatMap(({ title, askedAtMs }) => (askedAtMs === undefined ? [title] : [])),
  }
}
