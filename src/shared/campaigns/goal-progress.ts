import type { Campaign, Figure, Goal } from './campaign.ts'
import { type Day, dayNumber } from './day.ts'

export interface GoalProgress {
  /** The newest figure; undefined while there is none. */
  readonly reached: number | undefined
  /** What an even pace would have reached by then; undefined without a first day. */
  readonly expected: number | undefined
  /** The first day on which the target was reached. */
  readonly reachedOn: Day | undefined
  readonly state: 'unknown' | 'reached' | 'ahead' | 'behind' | 'missed'
}

/** The figures of a goal in the order of their days. */
export function figuresOf(goal: Goal, figures: readonly Figure[]): Figure[] {
  return figures
    .filter(({ goalId }) => goalId === goal.id)
    .toSorted((a, b) => dayNumber(a.day) - dayNumber(b.day))
}

/**
 * How far a goal is on a day. Figures of later days do not count yet. "Behind" compares the newest figure
 * with the pace of the day on which it was taken, so that an old figure does not look worse every day.
 */
export function goalProgress(
  campaign: Pick<Campaign, 'startsOn'>,
  goal: Goal,
  { figures, today }: { readonly figures: readonly Figure[]; readonly today: Day },
): GoalProgress {
  const known = figuresOf(goal, figures).filter(({ day }) => day <= today)
  const newest = known.at(-1)
  const first = known.find(({ day, value }) => value >= goal.target && day <= goal.dueOn)
  const expected = newest && paceOn(campaign, goal, newest.day)
  return {
    reached: newest?.value,
    expected,
    reachedOn: first?.day,
    state: stateOf(),
  }

  function stateOf(): GoalProgress['state'] {
    if (first) {
      return 'reached'
    }
    if (today > goal.dueOn) {
      return isMissed(goal, known) ? 'missed' : 'unknown'
    }
    if (newest === undefined || expected === undefined) {
      return 'unknown'
    }
    return newest.value >= expected ? 'ahead' : 'behind'
  }
}

/**
 * Whether a goal that is over was missed for certain. YouTube tells days late, and what it told is deleted in
 * time: only a figure of the last day, or a later one, that falls short says that nothing came before.
 */
function isMissed(goal: Goal, known: readonly Figure[]): boolean {
  return isCountedByDay(goal)
    ? known.some(({ day, value }) => day >= goal.dueOn && value < goal.target)
    : known.length > 0
}

/** Goals whose figures are what YouTube Analytics says of days. */
export function isCountedByDay({ counts }: Pick<Goal, 'counts'>): boolean {
  return counts === 'views' || counts === 'minutes'
}

/** The straight line from nothing on the first day to the target on the last. */
export function paceOn(
  { startsOn }: Pick<Campaign, 'startsOn'>,
  goal: Goal,
  day: Day,
): number | undefined {
  if (startsOn === undefined || goal.dueOn <= startsOn) {
    return undefined
  }
  const start = dayNumber(startsOn)
  const share = (dayNumber(day) - start) / (dayNumber(goal.dueOn) - start)
  return goal.target * Math.min(1, Math.max(0, share))
}
