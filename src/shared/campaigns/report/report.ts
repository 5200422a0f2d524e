import type { CatalogueRecord } from '../../publishing/details.ts'
import type { Campaign, Figure } from '../campaign.ts'
import type { Day } from '../day.ts'
import type { Stage } from '../shown-on.ts'
import type { EpisodeReach } from '../reach/contract.ts'

/** An episode as the head of the library reads of it. */
export interface ReportedEpisode {
  readonly title: string
  readonly plannedOn: Day | undefined
  readonly stage: Stage
  /** The day it came out, or on which it becomes public by itself. */
  readonly shownOn: Day | undefined
  readonly records: readonly CatalogueRecord[]
  /** As it stood when the episode was last published. */
  readonly checklist:
    | { readonly isComplete: boolean; readonly keptOn: Day; readonly signedBy: readonly string[] }
    | undefined
  /** What YouTube says of it; undefined when it is not there. */
  readonly reach: EpisodeReach | undefined
  /** When YouTube said so; undefined until it is asked, and again when its answer is too old to be kept. */
  readonly askedOn: Day | undefined
}

/** A campaign, or what belongs to none. */
export interface ReportPart {
  readonly campaign: Campaign | undefined
  readonly figures: readonly Figure[]
  /** When YouTube told the figures of goals that it counts by day. */
  readonly figuresAskedOn: Day | undefined
  readonly episodes: readonly ReportedEpisode[]
  readonly answers: ReportedAnswers
}

export interface ReportedAnswers {
  readonly waiting: number
  readonly answered: number
  readonly medianWaitMs: number | undefined
  /** When YouTube was asked for comments. */
  readonly askedOn: Day | undefined
  /** Titles of the episodes under which comments may stand that YouTube was not asked for. */
  readonly notAsked: readonly string[]
}

/** What was planned, made and reached: of one campaign, or of everything in a month. */
export interface Report {
  readonly of: { readonly kind: 'campaign'; readonly name: string } | MonthOfReport
  readonly madeOn: Day
  /** Goals are judged as they stood on this day. */
  readonly judgedOn: Day
  readonly parts: readonly ReportPart[]
}

export interface MonthOfReport {
  readonly kind: 'month'
  /** `2026-11`. */
  readonly month: string
}

/** Whether a day is one of those a report is about: the report of a campaign is about all its days. */
export function isDayOf({ of }: Pick<Report, 'of'>, day: Day | undefined): boolean {
  return of.kind === 'campaign' || isInMonth(day, of.month)
}

/** The days of a month, both included; those outside are not of it. */
export function isInMonth(day: Day | undefined, month: string): boolean {
  return day?.slice(0, 7) === month
}

/** Whether a campaign runs in a month: a plan without a first or last day is open on that side. */
export function runsInMonth(
  { startsOn, endsOn }: Pick<Campaign, 'startsOn' | 'endsOn'>,
  month: string,
): boolean {
  const isPlanned = startsOn !== undefined || endsOn !== undefined
  const hasBegun = startsOn === undefined || startsOn.slice(0, 7) <= month
  const hasNotEnded = endsOn === undefined || endsOn.slice(0, 7) >= month
  return isPlanned && hasBegun && hasNotEnded
}
