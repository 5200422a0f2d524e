import { useTranslation } from 'react-i18next'
import type { EpisodeSummary } from '#shared/episodes/contract.ts'
import type { EpisodeStep } from '#shared/episodes/steps.ts'
import { EpisodeRow } from './episode-row.tsx'
import classes from './episode-table.module.css'
import { useRowsInSight } from './use-rows-in-sight.ts'

export interface EpisodeTableProps {
  readonly episodes: readonly EpisodeSummary[]
  /** Whether there are more than these. */
  readonly hasMore: boolean
  readonly onEndNear: () => void
  readonly onOpen: (episodeId: string, step: EpisodeStep) => void
}

export function EpisodeTable({ episodes, hasMore, onEndNear, onOpen }: EpisodeTableProps) {
  const { t } = useTranslation()
  const { list, rows, measure, above, below } = useRowsInSight(episodes.length, onEndNear)
  return (
    <table ref={list} className={classes.table} aria-rowcount={hasMore ? -1 : episodes.length + 1}>
      <caption className="visually-hidden">{t('episodes.title')}</caption>
      <thead>
        <tr aria-rowindex={1}>
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
      <OutOfSight height={above} />
      {rows.map((index) => {
        const summary = episodes[index]
        return (
          summary && (
            <tbody key={summary.episode.id} ref={measure} data-index={index}>
              <EpisodeRow summary={summary} position={index + 2} onOpen={onOpen} />
            </tbody>
          )
        )
      })}
      <OutOfSight height={below} />
    </table>
  )
}

/** Takes the place of rows that are not drawn. */
function OutOfSight({ height }: { readonly height: number }) {
  return (
    height > 0 && (
      <tbody aria-hidden>
        <tr style={{ height }} />
      </tbody>
    )
  )
}
