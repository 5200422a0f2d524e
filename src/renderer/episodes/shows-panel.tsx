import { ActionIcon, Tooltip } from '@mantine/core'
import { IconBox, IconCircleCheck, IconFolder, IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryOverview } from '#shared/episodes/contract.ts'
import { Spine, spineColour } from '../design/spine.tsx'
import { useFormat } from '../i18n/use-format.ts'
import { studio } from '../studio.ts'
import type { EpisodeFilter } from './episode-filter.ts'
import classes from './shows-panel.module.css'

export interface ShowsPanelProps {
  readonly overview: LibraryOverview
  readonly filter: EpisodeFilter
  readonly onFilter: (filter: EpisodeFilter) => void
  readonly onOpenKit: (showId: string) => void
}

/** Shows and states with how many episodes each has, and how much room the workspace has left. */
export function ShowsPanel({ overview, filter, onFilter, onOpenKit }: ShowsPanelProps) {
  const { t } = useTranslation()
  const { count: all, publishedCount, shows } = overview
  const choose = (change: Partial<EpisodeFilter>) =>
    onFilter({ ...filter, showId: undefined, state: undefined, ...change })
  const isEverything = filter.showId === undefined && filter.state === undefined
  return (
    <aside aria-label={t('episodes.shows')} className={classes.panel}>
      <h2 className={classes.heading}>{t('episodes.shows')}</h2>
      <ul className={classes.list}>
        <Entry
          mark={<AllShowsMark />}
          label={t('episodes.allShows')}
          count={all}
          isCurrent={isEverything}
          onSelect={() => choose({})}
        />
        {shows.map(({ show, count }) => (
          <Entry
            key={show.id}
            mark={<Spine colour={show.spine} size="large" />}
            label={show.name}
            count={count}
            isCurrent={filter.showId === show.id}
            onSelect={() => choose({ showId: show.id })}
          >
            <Tooltip label={t('shows.openKit', { name: show.name })}>
              <ActionIcon
                size={28}
                aria-label={t('shows.openKit', { name: show.name })}
                onClick={() => onOpenKit(show.id)}
              >
                <IconBox size={18} />
              </ActionIcon>
            </Tooltip>
          </Entry>
        ))}
      </ul>
      <h2 className={classes.heading}>{t('episodes.states')}</h2>
      <ul className={classes.list}>
        <Entry
          mark={<IconPencil size={18} aria-hidden />}
          label={t('episodes.working')}
          count={all - publishedCount}
          isCurrent={filter.state === 'working'}
          onSelect={() => choose({ state: 'working' })}
        />
        <Entry
          mark={<IconCircleCheck size={18} aria-hidden />}
          label={t('episodes.published')}
          count={publishedCount}
          isCurrent={filter.state === 'published'}
          onSelect={() => choose({ state: 'published' })}
        />
      </ul>
      <WorkspaceRoom />
    </aside>
  )
}

interface EntryProps {
  readonly mark: ReactNode
  readonly label: string
  readonly count: number
  readonly isCurrent: boolean
  readonly onSelect: () => void
  /** What else can be done with it. */
  readonly children?: ReactNode
}

function Entry({ mark, label, count, isCurrent, onSelect, children }: EntryProps) {
  return (
    <li className={classes.line}>
      <button type="button" className={classes.entry} aria-pressed={isCurrent} onClick={onSelect}>
        <span className={classes.mark}>{mark}</span>
        <span className={classes.label}>{label}</span>
        <span className={classes.count}>{count}</span>
      </button>
      {children}
    </li>
  )
}

function AllShowsMark() {
  return (
    <span aria-hidden className={classes.all}>
      {[0, 1, 2, 3].map((colour) => (
        <span key={colour} style={{ background: spineColour(colour) }} />
      ))}
    </span>
  )
}

function WorkspaceRoom() {
  const { t } = useTranslation()
  const format = useFormat()
  const { data } = useQuery(studio.workspace.info.queryOptions())
  if (!data) {
    return null
  }
  const used = 1 - data.freeBytes / data.totalBytes
  return (
    <div className={classes.room}>
      <span className={classes.roomTitle}>
        <IconFolder size={18} aria-hidden />
        {t('episodes.workspace')}
      </span>
      <span className={classes.folder} title={data.folder}>
        {data.folder.split(/[/\\]/).at(-1)}
      </span>
      <span aria-hidden className={classes.track}>
        <span style={{ width: `${used * 100}%` }} />
      </span>
      <span>
        {t('episodes.free', {
          free: format.bytes(data.freeBytes),
          total: format.bytes(data.totalBytes),
        })}
      </span>
    </div>
  )
}
