import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Campaign } from '#shared/campaigns/campaign.ts'
import type { CampaignReach, DayReach } from '#shared/campaigns/reach/contract.ts'
import { everyDay } from '#shared/campaigns/reach/unbroken.ts'
import { Choice } from '../../design/choice.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import screen from '../campaigns-screen.module.css'
import { TableHead } from '../table-head.tsx'
import { useDays } from '../use-days.ts'
import { DayChart } from './day-chart.tsx'
import classes from './reach.module.css'

/** For every episode together, as YouTube counts them together. */
const ALL = 'all'

export interface ReachByDayProps {
  readonly campaign: Campaign
  readonly reach: CampaignReach
}

/** Day by day, as a line and as a table; of all episodes or of one. */
export function ReachByDay({ campaign, reach }: ReachByDayProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(ALL)
  const [measure, setMeasure] = useState<'views' | 'minutes'>('views')
  const known = reach.episodes.filter(({ days }) => days.length > 0)
  const days = known.find(({ videoId }) => videoId === shown)?.days ?? reach.days
  if (days.length === 0) {
    return reach.lookedAtMs === undefined ? null : (
      <p className={screen.quiet}>{t('reach.noDays')}</p>
    )
  }
  return (
    <div className={screen.card}>
      <div className={classes.controls}>
        <Select
          label={t('reach.of')}
          allowDeselect={false}
          value={shown}
          data={[
            { value: ALL, label: t('reach.all') },
            ...known.map(({ videoId, title }) => ({ value: videoId, label: title })),
          ]}
          onChange={(value) => setShown(value ?? ALL)}
        />
        <Choice
          label={t('reach.what')}
          options={(['views', 'minutes'] as const).map((value) => ({
            value,
            label: t(`reach.measure.${value}`),
          }))}
          value={measure}
          onChange={setMeasure}
        />
      </div>
      <DayChart
        label={t(`reach.chart.${measure}`)}
        figures={days.map((figure) => ({ day: figure.day, value: figure[measure] }))}
        activities={campaign.activities}
      />
      <DayTable days={days} />
    </div>
  )
}

function DayTable({ days }: { readonly days: readonly DayReach[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const say = useDays()
  return (
    <details>
      <summary>{t('reach.table')}</summary>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('reach.table')}>
        <table className={screen.table}>
          <TableHead
            columns={[t('reach.day'), t('reach.measure.views'), t('reach.measure.minutes')]}
          />
          <tbody>
            {everyDay(days)
              .toReversed()
              .map(({ day, figure }) => (
                <tr key={day}>
                  <th scope="row">{say(day)}</th>
                  {figure ? (
                    <>
                      <td>{format.number(figure.views)}</td>
                      <td>{format.number(figure.minutes)}</td>
                    </>
                  ) : (
                    <td colSpan={2}>{t('reach.gap')}</td>
                  )}
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
