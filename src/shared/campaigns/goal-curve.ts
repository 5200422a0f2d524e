import type { Campaign, Figure, Goal, OtherActivity } from './campaign.ts'
import { type Day, dayNumber } from './day.ts'
import { VIEWS_CHANGED_ON } from './reach/snapshot.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A goal's curve in a picture: what was reached, beside the even pace to the goal. */
export interface GoalCurve {
  readonly first: Day
  readonly last: Day
  /** From the campaign's first day to the goal; undefined without a first day. */
  readonly plan: readonly [Point, Point] | undefined
  readonly line: readonly Point[]
  readonly dots: readonly (Point & { readonly day: Day })[]
  readonly events: readonly { readonly x: number; readonly activity: OtherActivity }[]
  /** Where views began to be counted otherwise, if the curve is of views and crosses that day. */
  readonly change: number | undefined
}

/** Above the highest figure, so that its dot is seen whole. */
const HEAD = 8

/** Lays a curve out in so many units. The figures are in the order of their days; at least one. */
export function goalCurve(
  { startsOn, activities }: Pick<Campaign, 'startsOn' | 'activities'>,
  { goal, figures }: { readonly goal: Goal; readonly figures: readonly Figure[] },
  { width, height }: { readonly width: number; readonly height: number },
): GoalCurve {
  const days = [...figures.map(({ day }) => day), goal.dueOn].toSorted()
  const first = [startsOn ?? days[0] ?? goal.dueOn, ...days].toSorted()[0] ?? goal.dueOn
  const last = days.at(-1) ?? goal.dueOn
  const highest = Math.max(goal.target, ...figures.map(({ value }) => value))
  const span = Math.max(1, dayNumber(last) - dayNumber(first))
  const x = (day: Day) => ((dayNumber(day) - dayNumber(first)) / span) * width
  const y = (value: number) => height - (value / highest) * (height - HEAD)
  const start = startsOn === undefined ? undefined : { x: x(startsOn), y: y(0) }
  const dots = figures.map(({ day, value }) => ({ day, x: x(day), y: y(value) }))
  const isCrossed = first < VIEWS_CHANGED_ON && VIEWS_CHANGED_ON < last
  return {
    ...{ first, last, dots },
    plan: start && [start, { x: x(goal.dueOn), y: y(goal.target) }],
    line: [...(start ? [start] : []), ...dots],
    events: activities
      .filter(({ day }) => day >= first && day <= last)
      .map((activity) => ({ x: x(activity.day), activity })),
    change: goal.counts === 'views' && isCrossed ? x(VIEWS_CHANGED_ON) : undefined,
  }
}
