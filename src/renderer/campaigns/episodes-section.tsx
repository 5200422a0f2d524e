import { ActionIcon, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Day, localDay } from '#shared/campaigns/day.ts'
import type { CampaignDocument, PlannedEpisode } from '#shared/campaigns/contract.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { client, studio } from '../studio.ts'
import classes from './campaigns-screen.module.css'
import { isOut, shownOn, stageOf } from '#shared/campaigns/shown-on.ts'
import { TableHead } from './table-head.tsx'
import { DayField } from './day-field.tsx'
import { useChange } from './use-change.ts'
import { today, useDays } from './use-days.ts'
import { useMoving } from './use-moving.ts'

export interface EpisodesSectionProps {
  readonly document: CampaignDocument
  readonly onOpenEpisode: (episodeId: string) => void
}

/** As many episodes as are offered at once; more are found by their names. */
const OFFERED = 20

/** What is made for the campaign, planned against published. */
export function EpisodesSection({ document, onOpenEpisode }: EpisodesSectionProps) {
  const { t } = useTranslation()
  const { campaign, episodes } = document
  const [search, setSearch] = useState('')
  const { data: others = [] } = useQuery({
    ...studio.episodes.list.queryOptions({
      input: { text: search, notInCampaign: campaign.name, limit: OFFERED },
    }),
    placeholderData: keepPreviousData,
  })
  const adding = useChange(client.campaigns.addEpisode)
  return (
    <section aria-label={t('campaigns.episodes.label')} className={classes.section}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{t('campaigns.episodes.label')}</h2>
        {(others.length > 0 || search !== '') && (
          <Select
            aria-label={t('campaigns.episodes.add')}
            placeholder={t('campaigns.episodes.add')}
            nothingFoundMessage={t('episodes.nothingFound.title')}
            searchable
            searchValue={search}
            onSearchChange={setSearch}
            // Those that were found, whatever in them was looked for.
            filter={({ options }) => options}
            value={null}
            data={others.map(({ episode }) => ({ value: episode.id, label: episode.title }))}
            onChange={(episodeId) =>
              episodeId !== null && adding.mutate({ campaignId: campaign.id, episodeId })
            }
          />
        )}
      </div>
      {adding.error && <FailureNote error={adding.error} />}
      {episodes.length === 0 ? (
        <p className={classes.quiet}>{t('campaigns.episodes.none')}</p>
      ) : (
        <table className={classes.table}>
          <caption className="visually-hidden">{t('campaigns.episodes.label')}</caption>
          <TableHead
            columns={[
              t('campaigns.episodes.title'),
              t('campaigns.episodes.plannedOn'),
              t('campaigns.episodes.state'),
            ]}
            hasActs
          />
          <tbody>
            {episodes.map((episode) => (
              <EpisodeLine
                key={episode.episodeId}
                episode={episode}
                onOpen={() => onOpenEpisode(episode.episodeId)}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

interface EpisodeLineProps {
  readonly episode: PlannedEpisode
  readonly onOpen: () => void
}

function EpisodeLine({ episode, onOpen }: EpisodeLineProps) {
  const { t } = useTranslation()
  const { episodeId, title, publishAt } = episode
  const at =
    publishAt === undefined || isOut(episode, Date.now()) ? undefined : Date.parse(publishAt)
  const removing = useChange(client.campaigns.removeEpisode)
  return (
    <tr>
      <th scope="row">
        <button type="button" className={classes.name} onClick={onOpen}>
          {title}
        </button>
      </th>
      <td>
        {at === undefined ? (
          <PlannedDay episode={episode} />
        ) : (
          <ScheduledDay episode={episode} day={localDay(new Date(at))} />
        )}
      </td>
      <td>
        <EpisodeState episode={episode} />
        {removing.error && <FailureNote error={removing.error} />}
      </td>
      <td>
        <ActionIcon
          aria-label={t('campaigns.episodes.take', { episode: title })}
          onClick={() => removing.mutate({ episodeId })}
        >
          <IconX size={18} />
        </ActionIcon>
      </td>
    </tr>
  )
}

function EpisodeState({ episode }: { readonly episode: PlannedEpisode }) {
  const { t } = useTranslation()
  const format = useFormat()
  const say = useDays()
  const stage = stageOf(episode, Date.now())
  if (stage === 'published') {
    return t('campaigns.episodes.published', { day: say(shownOn(episode, Date.now()) ?? today()) })
  }
  if (episode.publishAt === undefined) {
    return t('campaigns.episodes.working')
  }
  const at = Date.parse(episode.publishAt)
  const words = stage === 'scheduled' ? 'scheduled' : 'meant'
  return t(`campaigns.episodes.${words}`, { day: format.day(at), time: format.clock(at) })
}

function PlannedDay({ episode: { episodeId, title, plannedOn } }: { episode: PlannedEpisode }) {
  const { t } = useTranslation()
  const planning = useChange(client.campaigns.planEpisode)
  return (
    <>
      <DayField
        key={`${plannedOn} ${planning.error === null}`}
        label={t('campaigns.episodes.plannedFor', { episode: title })}
        day={plannedOn ?? ''}
        mayBeEmpty
        onChoose={(day) => planning.mutate({ episodeId, plannedOn: day || undefined })}
      />
      {planning.error && <FailureNote error={planning.error} />}
    </>
  )
}

/** What becomes public by itself moves with its day: YouTube is told of it. */
function ScheduledDay({ episode, day }: { readonly episode: PlannedEpisode; readonly day: Day }) {
  const { t } = useTranslation()
  const moving = useMoving()
  return (
    <>
      <DayField
        // Anew with every day: one that was refused gives way to the day there is.
        key={`${day} ${moving.error === null}`}
        label={t('campaigns.episodes.plannedFor', { episode: episode.title })}
        day={day}
        mayBeEmpty={false}
        onChoose={(chosen) => moving.move(episode, chosen)}
      />
      {moving.error && <FailureNote error={moving.error} />}
    </>
  )
}
