import { useTranslation } from 'react-i18next'
import type { Campaign, Figure, Goal } from '#shared/campaigns/campaign.ts'
import { type Day, dayNumber } from '#shared/campaigns/day.ts'
import { VIEWS_CHANGED_ON } from '#shared/campaigns/reach/snapshot.ts'
import { useFormat } from '../i18n/use-format.ts'
import classes from './goal-curve.module.css'
import { useDays } from './use-days.ts'

const WIDTH = 400
const HEIGHT = 130

export interface GoalCurveProps {
  readonly campaign: Campaign
  readonly goal: Goal
  /** In the order of their days; at least one. */
  readonly figures: readonly Figure[]
}

/** What was reached over time, beside the even pace to the goal; other activities as ticks. */
export function GoalCurve({ campaign, goal, figures }: GoalCurveProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const say = useDays()
  const days = [...figures.map(({ day }) => day), goal.dueOn].toSorted()
  const first = [campaign.startsOn ?? days[0] ?? goal.dueOn, ...days].toSorted()[0] ?? goal.dueOn
  const last = days.at(-1) ?? goal.dueOn
  const highest = Math.max(goal.target, ...figures.map(({ value }) => value))
  const span = Math.max(1, dayNumber(last) - dayNumber(first))
  const x = (day: Day) => ((dayNumber(day) - dayNumber(first)) / span) * WIDTH
  const y = (value: number) => HEIGHT - (value / highest) * (HEIGHT - 8)
  const begun = campaign.startsOn === undefined ? [] : [`${x(campaign.startsOn)},${y(0)}`]
  const points = figures.map(({ day, value }) => `${x(day)},${y(value)}`)
  const shown = campaign.activities.filter(({ day }) => day >= first && day <= last)
  return (
    <figure className={classes.figure}>
      <svg
        role="img"
        aria-label={t('campaigns.figure.chart', { goal: goal.measure })}
        viewBox={`-4 0 ${WIDTH + 8} ${HEIGHT + 6}`}
      >
        <line className={classes.base} x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        {campaign.startsOn !== undefined && (
          <line
            className={classes.plan}
            {...{ x1: x(campaign.startsOn), y1: y(0), x2: x(goal.dueOn), y2: y(goal.target) }}
          />
        )}
        {goal.counts === 'views' && first < VIEWS_CHANGED_ON && VIEWS_CHANGED_ON < last && (
          <line
            className={classes.change}
            {...{ x1: x(VIEWS_CHANGED_ON), x2: x(VIEWS_CHANGED_ON), y1: 8, y2: HEIGHT }}
          >
            <title>{t('reach.viewsChanged', { day: say(VIEWS_CHANGED_ON) })}</title>
          </line>
        )}
        <polyline className={classes.line} points={[...begun, ...points].join(' ')} />
        {figures.map(({ day, value }) => (
          <circle key={day} className={classes.dot} cx={x(day)} cy={y(value)} r={3.5} />
        ))}
        {shown.map(({ id, day, text }) => (
          <line key={id} className={classes.event} x1={x(day)} x2={x(day)} y1={8} y2={HEIGHT}>
            <title>{text}</title>
          </line>
        ))}
      </svg>
      <figcaption className={classes.caption}>
        <span>{say(first)}</span>
        <span>
          {t('campaigns.figure.reached')} ━ · {t('campaigns.figure.planned')} ┅{' '}
          {format.number(goal.target)}
        </span>
        <span>{say(last)}</span>
      </figcaption>
    </figure>
  )
}
