import type { Translate } from '../../i18n/create-translator.ts'
import type { Campaign, Figure, Goal } from '../campaign.ts'
import type { Day } from '../day.ts'
import { goalCurve } from '../goal-curve.ts'
import { figuresOf, goalProgress } from '../goal-progress.ts'
import { askedWords } from './asked-words.ts'
import { escaped } from './markup.ts'
import type { ReportFormat } from './report-format.ts'

const SIZE = { width: 400, height: 110 }
const SIGNS = { unknown: '○', reached: '✓', ahead: '↗', behind: '△', missed: '△' } as const

export interface GoalOnPaper {
  readonly campaign: Campaign
  readonly goal: Goal
  readonly figures: readonly Figure[]
  readonly judgedOn: Day
  /** When YouTube was asked for what it counts for the goal. */
  readonly askedOn: Day | undefined
}

/** What was reached of a goal, with its bar, its verdict and its curve. */
export function goalCard(
  { campaign, goal, figures: all, judgedOn, askedOn }: GoalOnPaper,
  t: Translate,
  format: ReportFormat,
): string {
  const figures = figuresOf(goal, all).filter(({ day }) => day <= judgedOn)
  const { reached, reachedOn, state } = goalProgress(campaign, goal, { figures, today: judgedOn })
  const share = Math.min(1, (reached ?? 0) / goal.target) * 100
  const sources = [...new Set(figures.map(({ source }) => source))].join('; ')
  const origin = [
    sources === '' ? '' : `${t('report.source')}: ${escaped(sources)}`,
    goal.counts ? askedWords(askedOn, t, format) : '',
  ].filter(Boolean)
  const known =
    reached === undefined ? t('campaigns.goal.noFigure') : `<b>${format.number(reached)}</b>`
  const verdict = t(`campaigns.goal.state.${state}`, { day: format.day(reachedOn ?? goal.dueOn) })
  return `<article class="goal" data-state="${state}">
    <h3>${escaped(goal.measure)}</h3>
    <p class="reached">${known} ${t('campaigns.goal.of', { target: format.number(goal.target) })}</p>
    <div class="track"><span style="width:${share}%"></span></div>
    <p class="verdict">${SIGNS[state]} ${verdict}</p>
    ${figures.length > 0 ? curve({ campaign, goal, figures }, t, format) : ''}
    ${origin.length === 0 ? '' : `<p class="quiet">${origin.join(' · ')}</p>`}
  </article>`
}

function curve(
  { campaign, goal, figures }: Pick<GoalOnPaper, 'campaign' | 'goal' | 'figures'>,
  t: Translate,
  format: ReportFormat,
): string {
  const { width, height } = SIZE
  const laid = goalCurve(campaign, { goal, figures }, SIZE)
  const { plan, line, dots, events, change, first, last } = laid
  const upright = (x: number, kind: string) =>
    `<line class="${kind}" x1="${x}" x2="${x}" y1="8" y2="${height}"/>`
  const points = line.map(({ x, y }) => `${x},${y}`).join(' ')
  return `<svg role="img" viewBox="-4 0 ${width + 8} ${height + 6}" aria-label="${escaped(
    t('report.curve', { goal: goal.measure }),
  )}">
    <line class="base" x1="0" x2="${width}" y1="${height}" y2="${height}"/>
    ${plan ? `<line class="plan" x1="${plan[0].x}" y1="${plan[0].y}" x2="${plan[1].x}" y2="${plan[1].y}"/>` : ''}
    ${change === undefined ? '' : upright(change, 'change')}
    ${events.map(({ x }) => upright(x, 'event')).join('')}
    <polyline class="line" points="${points}"/>
    ${dots.map(({ x, y }) => `<circle cx="${x}" cy="${y}" r="3.5"/>`).join('')}
  </svg>
  <p class="days"><span>${format.shortDay(first)}</span><span>${format.shortDay(last)}</span></p>`
}
