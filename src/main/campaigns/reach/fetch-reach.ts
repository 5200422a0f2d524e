import type { Campaign } from '#shared/campaigns/campaign.ts'
import { type Day, addDays, dayNumber } from '#shared/campaigns/day.ts'
import { isCountedByDay } from '#shared/campaigns/goal-progress.ts'
import {
  type ReportQuestion,
  type ReportRow,
  ageDays,
  checkpoints,
  judgedDays,
} from '#shared/campaigns/reach/questions.ts'
import { type Measure, type Snapshot, isDue } from '#shared/campaigns/reach/snapshot.ts'
import type { Connection } from '../../database/open.ts'
import { lookAt, saveLook } from '../../database/tables/looks.ts'
import {
  forgetSnapshotsOf,
  newestSnapshot,
  saveSnapshots,
  snapshotsOf,
} from '../../database/tables/snapshots.ts'
import { forgetOldReach } from './forget-old.ts'
import { publishedVideos } from './published-videos.ts'

/** The counts under a video; what YouTube does not tell is undefined. */
export interface VideoCounts {
  readonly id: string
  readonly publishedAtMs: number
  readonly views: number | undefined
  readonly likes: number | undefined
  readonly comments: number | undefined
}

/** What is asked of YouTube; throws failures that a person is told. */
export interface AskYouTube {
  /** Videos that are there no more are missing. */
  readonly counts: (videoIds: readonly string[], signal: AbortSignal) => Promise<VideoCounts[]>
  readonly report: (question: ReportQuestion, signal: AbortSignal) => Promise<ReportRow[]>
  /** Whether reports may be asked for. */
  readonly canReport: () => Promise<boolean>
  /** The day in California. */
  readonly dayAt: (atMs: number) => Day
}

export interface ReachTools {
  readonly db: Connection
  readonly now: () => number
  readonly youtube: AskYouTube
}

/**
 * Asks YouTube what has become of a campaign's episodes, and keeps each answer as it comes. What was asked
 * lately is not asked again, and no figure is computed of others (decision 47).
 */
export async function fetchReach(
  tools: ReachTools,
  campaign: Campaign,
  signal: AbortSignal,
): Promise<void> {
  const { db, now, youtube } = tools
  forgetOldReach(db, now())
  const asked = publishedVideos(db, campaign).map(({ videoId }) => videoId)
  const found = await lookAtVideos(tools, asked, signal)
  const videoIds = [...found.keys()].toSorted()
  const since = campaign.startsOn ?? [...found.values()].toSorted()[0]
  if (since === undefined) {
    return
  }
  forgetWhenOthers(db, campaign.id, { since, videoIds })
  if (await youtube.canReport()) {
    const lastKnown = await askDays(tools, { subject: campaign.id, videoIds, since }, signal)
    for (const [videoId, published] of found) {
      await askAboutVideo(tools, { videoId, published, lastKnown }, signal)
    }
    const days = lastKnown === undefined ? [] : daysOf(campaign, since, lastKnown)
    await askUntil(tools, { subject: campaign.id, videoIds, since, days }, signal)
  }
  saveLook(db, { subject: campaign.id, atMs: now(), state: 'there', since, videoIds })
}

/** Asks YouTube what has become of videos that belong to no campaign. */
export async function fetchVideosReach(
  tools: ReachTools,
  videoIds: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  forgetOldReach(tools.db, tools.now())
  const found = await lookAtVideos(tools, videoIds, signal)
  if (found.size > 0 && (await tools.youtube.canReport())) {
    for (const [videoId, published] of found) {
      await askAboutVideo(tools, { videoId, published, lastKnown: undefined }, signal)
    }
  }
}

/** For the curve of a campaign, and to judge its goals by. */
function daysOf({ goals }: Campaign, since: Day, lastKnown: Day): Day[] {
  const dueDays = goals.filter(isCountedByDay).map(({ dueOn }) => dueOn)
  const days = [...checkpoints(since, lastKnown), ...judgedDays(since, lastKnown, dueDays)]
  return [...new Set(days)].toSorted()
}

/** The counts under each video; answers the videos that are there, each with its first day. */
async function lookAtVideos(
  { db, now, youtube }: ReachTools,
  asked: readonly string[],
  signal: AbortSignal,
): Promise<Map<string, Day>> {
  const counts = asked.length > 0 ? await youtube.counts(asked, signal) : []
  const fetchedAtMs = now()
  const found = new Map<string, Day>()
  for (const subject of asked) {
    const there = counts.find(({ id }) => id === subject)
    const since = there && youtube.dayAt(there.publishedAtMs)
    const state = there ? 'there' : 'gone'
    saveLook(db, { subject, atMs: fetchedAtMs, state, since, videoIds: [] })
    if (!there || since === undefined) {
      forgetSnapshotsOf(db, subject, ALL)
      continue
    }
    found.set(subject, since)
    const day = youtube.dayAt(fetchedAtMs)
    const told = (['views', 'likes', 'comments'] as const).flatMap((measure) => {
      const value = there[measure]
      return value === undefined ? [] : [{ subject, measure, day, value, fetchedAtMs }]
    })
    saveSnapshots(db, told)
  }
  return found
}

/** How a video did from day to day, and until it was as old as episodes are compared. */
async function askAboutVideo(
  tools: ReachTools,
  {
    videoId,
    published,
    lastKnown,
  }: { readonly videoId: string; readonly published: Day; readonly lastKnown: Day | undefined },
  signal: AbortSignal,
): Promise<void> {
  const video = { subject: videoId, videoIds: [videoId], since: published }
  const known = await askDays(tools, video, signal)
  const days = known === undefined ? [] : ageDays(published, lastKnown ?? known)
  await askUntil(tools, { ...video, days: days.map(({ day }) => day) }, signal)
}

interface Subject {
  readonly subject: string
  readonly videoIds: readonly string[]
  readonly since: Day
}

/** Asks day by day; answers the last day YouTube knows. */
async function askDays(
  { db, now, youtube }: ReachTools,
  { subject, videoIds, since }: Subject,
  signal: AbortSignal,
): Promise<Day | undefined> {
  const until = youtube.dayAt(now())
  if (since > until || videoIds.length === 0) {
    return undefined
  }
  const rows = await youtube.report({ videoIds, from: since, until, isByDay: true }, signal)
  const fetchedAtMs = now()
  // YouTube may have taken back a day: what it does not say any more must not stay.
  forgetSnapshotsOf(db, subject, ['viewsOfDay', 'minutesOfDay'])
  saveSnapshots(
    db,
    rows.flatMap(({ day, views, minutes }) =>
      day === undefined
        ? []
        : [
            { subject, measure: 'viewsOfDay', day, value: views, fetchedAtMs },
            { subject, measure: 'minutesOfDay', day, value: minutes, fetchedAtMs },
          ],
    ),
  )
  return newestSnapshot(db, subject, 'viewsOfDay')?.day
}

/** Asks for everything until certain days, where it is not known well enough. */
async function askUntil(
  { db, now, youtube }: ReachTools,
  { subject, videoIds, since, days }: Subject & { readonly days: readonly Day[] },
  signal: AbortSignal,
): Promise<void> {
  const known = new Map(snapshotsOf(db, subject, ['viewsUntil']).map((one) => [one.day, one]))
  for (const day of days) {
    const dayEndedMs = dayNumber(addDays(day, 1)) * DAY_MS
    if (isDue(known.get(day), { nowMs: now(), dayEndedMs })) {
      const question = { videoIds, from: since, until: day, isByDay: false }
      const [row] = await youtube.report(question, signal)
      const fetchedAtMs = now()
      const told: Snapshot[] = row
        ? [
            { subject, measure: 'viewsUntil', day, value: row.views, fetchedAtMs },
            { subject, measure: 'minutesUntil', day, value: row.minutes, fetchedAtMs },
          ]
        : []
      saveSnapshots(db, told)
    }
  }
}

const DAY_MS = 86_400_000

/** Figures of other videos, or since another day, are not those of this campaign. */
function forgetWhenOthers(
  db: Connection,
  campaignId: string,
  asked: { readonly since: Day; readonly videoIds: readonly string[] },
): void {
  const before = lookAt(db, campaignId)
  const isSame = before?.since === asked.since && `${before.videoIds}` === `${asked.videoIds}`
  if (!isSame) {
    forgetSnapshotsOf(db, campaignId, ALL)
  }
}

const ALL: readonly Measure[] = [
  ...(['views', 'likes', 'comments', 'viewsOfDay', 'minutesOfDay'] as const),
  ...(['viewsUntil', 'minutesUntil'] as const),
]
