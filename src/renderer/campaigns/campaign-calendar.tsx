import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type CalendarView,
  calendarWeeks,
  isSameMonth,
  turnCalendar,
} from '#shared/campaigns/calendar.ts'
import type { CampaignDocument, PlannedEpisode } from '#shared/campaigns/contract.ts'
import { type Day, localDay, startOfDayMs } from '#shared/campaigns/day.ts'
import { Choice } from '../design/choice.tsx'
import { FailureNote } from '../design/failure-note.tsx'
import { showToast } from '../design/toasts.tsx'
import { useLanguage } from '../i18n/use-language.ts'
import { client } from '../studio.ts'
import { CalendarEpisode } from './calendar-episode.tsx'
import classes from './campaign-calendar.module.css'
import { useChange } from './use-change.ts'
import { today, useDays } from './use-days.ts'

export interface CampaignCalendarProps {
  readonly documents: readonly CampaignDocument[]
  readonly onOpenEpisode: (episodeId: string) => void
}

/** Planned and published episodes and other activities of all campaigns, by week or month. */
export function CampaignCalendar({ documents, onOpenEpisode }: CampaignCalendarProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const say = useDays()
  const [view, setView] = useState<CalendarView>('month')
  const [day, setDay] = useState(today())
  const planning = useChange(client.campaigns.planEpisode)
  const episodes = documents.flatMap((document) => document.episodes)
  const activities = documents.flatMap(({ campaign }) => campaign.activities)
  const month = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric' })
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'short' })
  const weeks = calendarWeeks(day, view)
  const move = (episodeId: string, plannedOn: Day) => {
    const episode = episodes.find((one) => one.episodeId === episodeId)
    if (!episode || episode.publishedAtMs !== undefined || episode.plannedOn === plannedOn) {
      return
    }
    planning.mutate({ episodeId, plannedOn })
    showToast(t('campaigns.calendar.moved', { title: episode.title, day: say(plannedOn) }), () =>
      planning.mutate({ episodeId, plannedOn: episode.plannedOn }),
    )
    setDay(plannedOn)
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
      {planning.error && <FailureNote error={planning.error} />}
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
                    .filter((episode) => shownOn(episode) === each)
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

/** What is published stands on the day it was. */
function shownOn({ plannedOn, publishedAtMs }: PlannedEpisode): Day | undefined {
  return publishedAtMs === undefined ? plannedOn : localDay(new Date(publishedAtMs))
}
