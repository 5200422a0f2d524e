import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type CalendarView,
  calendarWeeks,
  isSameMonth,
  turnCalendar,
} from '#shared/campaigns/calendar.ts'
import { type Day, startOfDayMs } from '#shared/campaigns/day.ts'
import { Choice } from '../design/choice.tsx'
import { FailureNote } from '../design/failure-note.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { studio } from '../studio.ts'
import { CalendarEpisode } from './calendar-episode.tsx'
import classes from './campaign-calendar.module.css'
import { isOut, shownOn } from '#shared/campaigns/shown-on.ts'
import { today } from './use-days.ts'
import { useMoving } from './use-moving.ts'

export interface CampaignCalendarProps {
  readonly onOpenEpisode: (episodeId: string) => void
}

/** Planned and published episodes and other activities of all campaigns, by week or month. */
export function CampaignCalendar({ onOpenEpisode }: CampaignCalendarProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [view, setView] = useState<CalendarView>('month')
  const [day, setDay] = useState(today())
  const { move: moveTo, error: moveError } = useMoving()
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' })
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short' })
  const weeks = calendarWeeks(day, view)
  const [from = day, until = day] = [weeks[0]?.[0], weeks.at(-1)?.at(-1)]
  const { data, error } = useQuery({
    ...studio.campaigns.calendar.queryOptions({ input: { from, until } }),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  })
  const { episodes = [], activities = [] } = data ?? {}
  const move = (episodeId: string, plannedOn: Day) => {
    const episode = episodes.find((one) => one.episodeId === episodeId)
    if (episode && !isOut(episode, Date.now()) && shownOn(episode, Date.now()) !== plannedOn) {
      moveTo(episode, plannedOn)
      setDay(plannedOn)
    }
  }
  return (
    <section aria-label={t('campaigns.calendar.label')}>
      <div className={classes.head}>
        <ActionIcon
          aria-label={t('campaigns.calendar.before')}
          onClick={() => setDay(turnCalendar(day, view, -1))}
        >
          <IconChevronLeft size={18} />
        </ActionIcon>
        <h2 className={classes.month} aria-live="polite">
          {month.format(startOfDayMs(day))}
        </h2>
        <ActionIcon
          aria-label={t('campaigns.calendar.after')}
          onClick={() => setDay(turnCalendar(day, view, 1))}
        >
          <IconChevronRight size={18} />
        </ActionIcon>
        <Button onClick={() => setDay(today())}>{t('campaigns.calendar.today')}</Button>
        <Choice
          label={t('campaigns.calendar.view')}
          hidesLabel
          options={(['week', 'month'] as const).map((value) => ({
            value,
            label: t(`campaigns.calendar.${value}`),
          }))}
          value={view}
          onChange={setView}
        />
      </div>
      <p className={classes.quiet}>{t('campaigns.calendar.keys')}</p>
      {(moveError ?? error) && <FailureNote error={moveError ?? error} />}
      <table className={classes.table} data-view={view}>
        <thead>
          <tr>
            {weeks[0]?.map((each) => (
              <th key={each} scope="col">
                {weekday.format(startOfDayMs(each))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((each) => (
                <td
                  key={each}
                  data-day={each}
                  data-outside={(view === 'month' && !isSameMonth(each, day)) || undefined}
                  onDragOver={(event) => event.preventDefault()}
                  onDrop={(event) => move(event.dataTransfer.getData('text/episode'), each)}
                >
                  <span
                    className={classes.number}
                    aria-current={each === today() ? 'date' : undefined}
                  >
                    {Number(each.slice(8))}
                  </span>
                  {episodes
                    .filter((episode) => shownOn(episode, Date.now()) === each)
                    .map((episode) => (
                      <CalendarEpisode
                        key={episode.episodeId}
                        episode={episode}
                        day={each}
                        onMove={(to) => move(episode.episodeId, to)}
                        onOpen={() => onOpenEpisode(episode.episodeId)}
                      />
                    ))}
                  {activities
                    .filter((activity) => activity.day === each)
                    .map((activity) => (
                      <p key={activity.id} className={classes.activity}>
                        {activity.text}
                      </p>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
