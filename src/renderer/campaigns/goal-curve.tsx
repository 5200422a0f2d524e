import { useTranslation } from 'react-i18next'
import type { Campaign, Figure, Goal } from '#shared/campaigns/campaign.ts'
import { goalCurve } from '#shared/campaigns/goal-curve.ts'
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
  const size = { width: WIDTH, height: HEIGHT }
  const { first, last, plan, line, dots, events, change } = goalCurve(
    campaign,
    { goal, figures },
    size,
  )
  return (
    <figure className={classes.figure}>
      <svg
        role="img"
        aria-label={t('campaigns.figure.chart', { goal: goal.measure })}
        viewBox={`-4 0 ${WIDTH + 8} ${HEIGHT + 6}`}
      >
        <line className={classes.base} x1={0} x2={WIDTH} y1={HEIGHT} y2={HEIGHT} />
        {plan && (
          <line
            className={classes.plan}
            {...{ x1: plan[0].x, y1: plan[0].y, x2: plan[1].x, y2: plan[1].y }}
          />
        )}
        {change !== undefined && (
          <line className={classes.change} x1={change} x2={change} y1={8} y2={HEIGHT}>
            <title>{t('reach.viewsChanged', { day: say(VIEWS_CHANGED_ON) })}</title>
          </line>
        )}
        <polyline className={classes.line} points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {dots.map(({ day, x, y }) => (
          <circle key={day} className={classes.dot} cx={x} cy={y} r={3.5} />
        ))}
        {events.map(({ x, activity }) => (
          <line key={activity.id} className={classes.event} x1={x} x2={x} y1={8} y2={HEIGHT}>
            <title>{activity.text}</title>
          </line>
        ))}
      </svg>
      <figcaption className={classes.caption}>
        <span>{say(first)}</span>
        <span>
          {t('campaigns.figure.reached')} ━ · {t('campaigns.figure.planned')} ┅{' '}
          {format.number(goal.target)}
          {events.length > 0 && ` · ${t('campaigns.figure.otherActivities')} ┃`}
        </span>
        <span>{say(last)}</span>
      </figcaption>
    </figure>
  )
}
