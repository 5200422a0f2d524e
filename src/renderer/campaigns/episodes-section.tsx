import { ActionIcon, Select, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CampaignDocument, PlannedEpisode } from '#shared/campaigns/contract.ts'
import { FailureNote } from '../design/failure-note.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { client, studio } from '../studio.ts'
import classes from './campaigns-screen.module.css'
import { useChange } from './use-change.ts'

export interface EpisodesSectionProps {
  readonly document: CampaignDocument
  readonly onOpenEpisode: (episodeId: string) => void
}

/** What is made for the campaign, planned against published. */
export function EpisodesSection({ document, onOpenEpisode }: EpisodesSectionProps) {
  const { t } = useTranslation()
  const { campaign, episodes } = document
  const { data: all = [] } = useQuery(studio.episodes.list.queryOptions())
  const adding = useChange(client.campaigns.addEpisode)
  const others = all.filter(({ episode }) => episode.campaign !== campaign.name)
  return (
    <section aria-label={t('campaigns.episodes.label')} className={classes.section}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{t('campaigns.episodes.label')}</h2>
        {others.length > 0 && (
          <Select
            aria-label={t('campaigns.episodes.add')}
            placeholder={t('campaigns.episodes.add')}
            searchable
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
          <thead>
            <tr>
              <th scope="col">{t('campaigns.episodes.title')}</th>
              <th scope="col">{t('campaigns.episodes.plannedOn')}</th>
              <th scope="col">{t('campaigns.episodes.state')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('campaigns.more')}</span>
              </th>
            </tr>
          </thead>
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
  const format = useFormat()
  const { episodeId, title, plannedOn, publishedAtMs } = episode
  const planning = useChange(client.campaigns.planEpisode)
  const removing = useChange(client.campaigns.removeEpisode)
  return (
    <tr>
      <th scope="row">
        <button type="button" className={classes.name} onClick={onOpen}>
          {title}
        </button>
      </th>
      <td>
        <TextInput
          type="date"
          aria-label={t('campaigns.episodes.plannedFor', { episode: title })}
          value={plannedOn ?? ''}
          onChange={(event) =>
            planning.mutate({ episodeId, plannedOn: event.currentTarget.value || undefined })
          }
        />
      </td>
      <td>
        {publishedAtMs === undefined
          ? t('campaigns.episodes.working')
          : t('campaigns.episodes.published', { day: format.day(publishedAtMs) })}
        {(planning.error ?? removing.error) && (
          <FailureNote error={planning.error ?? removing.error} />
        )}
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
