import { useTranslation } from 'react-i18next'
import type { OtherActivity } from '#shared/campaigns/campaign.ts'
import { type Day, addDays, dayNumber } from '#shared/campaigns/day.ts'
import { LAG_DAYS, VIEWS_CHANGED_ON } from '#shared/campaigns/reach/snapshot.ts'
import { dayTicks, roundTicks } from '#shared/campaigns/reach/ticks.ts'
import { unbroken } from '#shared/campaigns/reach/unbroken.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useDays } from '../use-days.ts'
import classes from './day-chart.module.css'

const WIDTH = 720
const HEIGHT = 190
const LEFT = 48
const BOTTOM = 24
const TOP = 22

export interface DayChartProps {
  readonly label: string
  /** In the order of their days; at least one. */
  readonly figures: readonly { readonly day: Day; readonly value: number }[]
  readonly activities: readonly OtherActivity[]
}

/**
 * Figures by day. Days without a figure are left open, the newest days, which YouTube does not know yet, are
 * hatched; other activities are numbered, and named below.
 */
export function DayChart({ label, figures, activities }: DayChartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const say = useDays()
  const first = figures[0]?.day ?? ''
  const known = figures.at(-1)?.day ?? first
  const last = addDays(known, LAG_DAYS)
  const ticks = roundTicks(Math.max(...figures.map(({ value }) => value)))
  const highest = ticks.at(-1) ?? 1
  const span = Math.max(1, dayNumber(last) - dayNumber(first))
  const x = (day: Day) => LEFT + ((dayNumber(day) - dayNumber(first)) / span) * (WIDTH - LEFT - 8)
  const y = (value: number) => HEIGHT - BOTTOM - (value / highest) * (HEIGHT - BOTTOM - TOP)
  const isInside = (day: Day) => day >= first && day <= last
  const marked = activities.filter(({ day }) => isInside(day))
  return (
    <figure className={classes.figure}>
      <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
        <defs>
          <pattern
            id="not-known-yet"
            width={6}
            height={6}
            patternTransform="rotate(45)"
            patternUnits="userSpaceOnUse"
          >
            <line y2={6} className={classes.hatch} />
          </pattern>
        </defs>
        {ticks.map((value) => (
          <g key={value}>
            <line className={classes.grid} x1={LEFT} x2={WIDTH - 8} y1={y(value)} y2={y(value)} />
            <text className={classes.tick} x={LEFT - 6} y={y(value) + 4} textAnchor="end">
              {format.number(value)}
            </text>
          </g>
        ))}
        {dayTicks(first, last).map((day, index, all) => (
          <text
            key={day}
            className={classes.tick}
            x={x(day)}
            y={HEIGHT - 6}
            textAnchor={index === 0 ? 'start' : index === all.length - 1 ? 'end' : 'middle'}
          >
            {say(day)}
          </text>
        ))}
        <rect
          fill="url(#not-known-yet)"
          {...{ x: x(known), y: TOP, width: x(last) - x(known), height: HEIGHT - BOTTOM - TOP }}
        />
        {isInside(VIEWS_CHANGED_ON) && (
          <line
            className={classes.change}
            {...{ x1: x(VIEWS_CHANGED_ON), x2: x(VIEWS_CHANGED_ON), y1: TOP, y2: HEIGHT - BOTTOM }}
          />
        )}
        {unbroken(figures).map((run) => (
          <g key={run[0]?.day}>
            <polyline
              className={classes.line}
              points={run.map(({ day, value }) => `${x(day)},${y(value)}`).join(' ')}
            />
            {run.length === 1 &&
              run.map(({ day, value }) => (
                <circle key={day} className={classes.dot} cx={x(day)} cy={y(value)} r={3} />
              ))}
          </g>
        ))}
        {marked.map(({ id, day }, index) => (
          <g key={id}>
            <line className={classes.event} x1={x(day)} x2={x(day)} y1={TOP} y2={HEIGHT - BOTTOM} />
            <circle className={classes.badge} cx={x(day)} cy={11} r={10} />
            <text className={classes.number} x={x(day)} y={15} textAnchor="middle">
              {index + 1}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className={classes.caption}>
        <p>{t('reach.lag', { day: say(known) })}</p>
        {isInside(VIEWS_CHANGED_ON) && (
          <p>{t('reach.viewsChanged', { day: say(VIEWS_CHANGED_ON) })}</p>
        )}
        {marked.length > 0 && (
          <ol className={classes.events}>
            {marked.map(({ id, day, text }) => (
              <li key={id}>
                {say(day)}: {text}
              </li>
            ))}
          </ol>
        )}
      </figcaption>
    </figure>
  )
}
