import { Button, Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconFileImport, IconLayoutSidebar, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryOverview } from '#shared/episodes/contract.ts'
import type { EpisodeStep } from '#shared/episodes/steps.ts'
import { EmptyState } from '../design/empty-state.tsx'
import { FailureNote } from '../design/failure-note.tsx'
import { studio } from '../studio.ts'
import { ContinueCard } from './continue-card.tsx'
import { EpisodeFilters } from './episode-filters.tsx'
import { type EpisodeFilter, NO_FILTER } from './episode-filter.ts'
import { EpisodeTable } from './episode-table.tsx'
import { Page, PageHead, PageTitle } from '../design/page.tsx'
import classes from './episodes-screen.module.css'
import { FirstRun } from './first-run.tsx'
import { openNewEpisode } from './new-episode.ts'
import { ShowsPanel } from './shows-panel.tsx'
import { useEpisodeList } from './use-episode-list.ts'

export interface EpisodesScreenProps {
  readonly onOpen: (episodeId: string, step: EpisodeStep) => void
  readonly onImport: () => void
  /** Opens what episodes of a show begin with. */
  readonly onOpenKit: (showId: string) => void
}

/** Every show and every episode; on the very first day, the three ways to begin. */
export function EpisodesScreen(props: EpisodesScreenProps) {
  const { data: overview, error } = useQuery({
    ...studio.episodes.overview.queryOptions(),
    refetchOnMount: 'always',
  })
  if (error) {
    return (
      <Page>
        <FailureNote error={error} />
      </Page>
    )
  }
  if (!overview) {
    return <Page isBusy />
  }
  if (overview.count === 0) {
    return <FirstRun onImport={props.onImport} />
  }
  return <Library {...props} overview={overview} />
}

interface LibraryProps extends EpisodesScreenProps {
  readonly overview: LibraryOverview
}

function Library({ overview, onOpen, onImport, onOpenKit }: LibraryProps) {
  const { t } = useTranslation()
  const [filter, setFilter] = useState(NO_FILTER)
  const isNarrow = useMediaQuery('(max-width: 56.25em)') ?? false
  const [isPanelOpen, setPanelOpen] = useState(false)
  const { current } = overview
  const { data: shown, error, hasNextPage, isFetching, fetchNextPage } = useEpisodeList(filter)
  // After a failure nothing is asked for by itself: it would be asked again at once, for ever.
  const onEndNear = useCallback(() => {
    if (hasNextPage && !isFetching && !error) {
      void fetchNextPage()
    }
  }, [hasNextPage, isFetching, error, fetchNextPage])
  const panel = <ShowsPanel {...{ overview, filter, onOpenKit }} onFilter={setFilter} />
  return (
    <div className={classes.library}>
      {isNarrow ? (
        <Drawer
          opened={isPanelOpen}
          onClose={() => setPanelOpen(false)}
          size="17rem"
          title={t('episodes.shows')}
        >
          {panel}
        </Drawer>
      ) : (
        panel
      )}
      <Page>
        <PageHead>
          <PageTitle>{t('episodes.title')}</PageTitle>
          {isNarrow && (
            <Button
              leftSection={<IconLayoutSidebar size={18} />}
              onClick={() => setPanelOpen(true)}
            >
              {t('episodes.shows')}
            </Button>
          )}
          <Button leftSection={<IconFileImport size={18} />} onClick={onImport}>
            {t('episodes.import')}
          </Button>
          <Button
            variant="filled"
            leftSection={<IconPlus size={18} />}
            onClick={() => openNewEpisode({})}
          >
            {t('episodes.new.title')}
          </Button>
        </PageHead>
        {current && isUnfiltered(filter) && <ContinueCard summary={current} onOpen={onOpen} />}
        <EpisodeFilters filter={filter} onFilter={setFilter} />
        {error && <FailureNote error={error} />}
        {shown && shown.length > 0 && (
          <EpisodeTable episodes={shown} hasMore={hasNextPage} {...{ onEndNear, onOpen }} />
        )}
        {shown?.length === 0 && (
          <EmptyState
            title={t('episodes.nothingFound.title')}
            text={t('episodes.nothingFound.text')}
          >
            <Button onClick={() => setFilter(NO_FILTER)}>
              {t('episodes.nothingFound.showAll')}
            </Button>
          </EmptyState>
        )}
      </Page>
    </div>
  )
}

function isUnfiltered(filter: EpisodeFilter): boolean {
  return Object.values(filter).every((value) => value === undefined || value === '')
}
