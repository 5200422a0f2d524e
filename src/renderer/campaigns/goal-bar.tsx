import {
  IconAlertTriangle,
  IconCalendar,
  IconCircleCheck,
  IconTrendingUp,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Goal } from '#shared/campaigns/campaign.ts'
import type { CampaignDocument } from '#shared/campaigns/contract.ts'
import { goalProgress, paceOn } from '#shared/campaigns/goal-progress.ts'
import { useFormat } from '../i18n/use-format.ts'
import classes from './goal-bar.module.css'
import { today, useDays } from './use-days.ts'

const ICONS = {
  unknown: IconCalendar,
  reached: IconCircleCheck,
  ahead: IconTrendingUp,
  behind: IconAlertTriangle,
  missed: IconAlertTriangle,
} as const

export interface GoalBarProps {
  readonly document: Pick<CampaignDocument, 'campaign' | 'figures'>
  readonly goal: Goal
}

/** What was reached of a goal, with a mark where it should be by now, and the verdict in words. */
export function GoalBar({ document: { campaign, figures }, goal }: GoalBarProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const say = useDays()
  const now = today()
  const { reached, reachedOn, state } = goalProgress(campaign, goal, { figures, today: now })
  const pace = paceOn(campaign, goal, now)
  const Icon = ICONS[state]
  return (
    <div className={classes.goal}>
      <p>
        {reached === undefined ? (
          <strong>{t('campaigns.goal.noFigure')}</strong>
        ) : (
          <strong className={classes.reached}>{format.number(reached)}</strong>
        )}{' '}
        <span className={classes.quiet}>
          {t('campaigns.goal.of', { target: format.number(goal.target) })}
        </span>
      </p>
      <p>{goal.measure}</p>
      <div aria-hidden className={classes.track}>
        <span
          className={classes.fill}
          data-state={state}
          style={{ width: `${Math.min(1, (reached ?? 0) / goal.target) * 100}%` }}
        />
        {pace !== undefined && (
          <span className={classes.pace} style={{ left: `${(pace / goal.target) * 100}%` }} />
        )}
      </div>
      <p className={classes.verdict} data-state={state}>
        <Icon size={18} aria-hidden />
        {t(`campaigns.goal.state.${state}`, { day: say(reachedOn ?? goal.dueOn) })}
      </p>
    </div>
  )
}
