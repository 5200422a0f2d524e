import { useTranslation } from 'react-i18next'
import type { EpisodeSummary } from '#shared/episodes/contract.ts'
import type { EpisodeStep } from '#shared/episodes/steps.ts'
import { EpisodeRow } from './episode-row.tsx'
import classes from './episode-table.module.css'

export interface EpisodeTableProps {
  readonly episodes: readonly EpisodeSummary[]
  readonly onOpen: (episodeId: string, step: EpisodeStep) => void
}

export function EpisodeTable({ episodes, onOpen }: EpisodeTableProps) {
  const { t } = useTranslation()
  return (
    <table className={classes.table}>
      <caption className="visually-hidden">{t('episodes.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('episodes.column.title')}</th>
          <th scope="col" className={classes.steps}>
            {t('episodes.column.steps')}
          </th>
          <th scope="col" className={classes.state}>
            {t('episodes.column.state')}
          </th>
          <th scope="col" className={classes.length}>
            {t('episodes.column.length')}
          </th>
          <th scope="col" className={classes.changed}>
            {t('episodes.column.changed')}
          </th>
          <th scope="col" className={classes.more}>
            <span className="visually-hidden">{t('episodes.column.more')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {episodes.map((summary) => (
          <EpisodeRow key={summary.episode.id} summary={summary} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}
